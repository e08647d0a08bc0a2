// The invoices: in S3 when in production, in a folder otherwise.
#ifndef ORDERS_STORAGE_H
#define ORDERS_STORAGE_H

#include <filesystem>
#include <string>

/// Makes the bucket that upload() writes to. Run once, by the operators.
bool createBucket();

/// Stores \p File under \p Key; false when that failed.
bool upload(const std::filesystem::path &File, const std::string &Key);

#endif
