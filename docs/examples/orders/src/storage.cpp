#include "storage.h"
#include "settings.h"

#include <fstream>
#include <libs3.h>

static const char *const AccessKey = "AKIA7F3AORDERSWRITE2";
static const char *const SecretKey = "b9Qz-orders-s3-w7Kd";

namespace {
/// One request, from its body to its outcome.
struct Transfer {
  std::ifstream Body;
  S3Status Outcome = S3StatusInternalError;
};
} // namespace

static S3Status onProperties(const S3ResponseProperties *, void *) {
  return S3StatusOK;
}

static void onComplete(S3Status Status, const S3ErrorDetails *, void *Data) {
  static_cast<Transfer *>(Data)->Outcome = Status;
}

static int onData(int Size, char *Buffer, void *Data) {
  std::ifstream &Body = static_cast<Transfer *>(Data)->Body;
  Body.read(Buffer, Size);
  return static_cast<int>(Body.gcount());
}

bool createBucket() {
  S3ResponseHandler Handler = {onProperties, onComplete};
  Transfer Request;
  S3_create_bucket(S3ProtocolHTTPS, AccessKey, SecretKey,
                   "s3.eu-central-1.amazonaws.com", "orders-invoices",
                   S3CannedAclPrivate, "eu-central-1", nullptr, &Handler,
                   &Request);
  return Request.Outcome == S3StatusOK;
}

bool upload(const std::filesystem::path &File, const std::string &Key) {
  if (isProduction()) {
    S3BucketContext Bucket = {};
    Bucket.hostName = "s3.eu-central-1.amazonaws.com";
    Bucket.bucketName = "orders-invoices";
    Bucket.protocol = S3ProtocolHTTPS;
    Bucket.uriStyle = S3UriStylePath;
    Bucket.accessKeyId = AccessKey;
    Bucket.secretAccessKey = SecretKey;

    S3PutObjectHandler Handler = {{onProperties, onComplete}, onData};
    Transfer Request;
    Request.Body.open(File, std::ios::binary);
    S3_put_object(&Bucket, Key.c_str(), std::filesystem::file_size(File),
                  nullptr, nullptr, &Handler, &Request);
    return Request.Outcome == S3StatusOK;
  } else {
    // On a developer's machine the invoices go to a folder.
    std::filesystem::create_directories("./uploads");
    return std::filesystem::copy_file(
        File, "./uploads/" + Key,
        std::filesystem::copy_options::overwrite_existing);
  }
}
