// flags: -std=gnu++17 -I@TESTS@/connectors/include
// packages: libmysqlcppconn-dev
// docs/examples/orders in one file, with the AWS SDK for C++ as its S3 client.
// The SDK is not in Debian: it is parsed against declarations that were made
// from its public headers (tests/connectors/include/aws), and never linked.
#include <aws/core/Aws.h>
#include <aws/core/auth/AWSCredentials.h>
#include <aws/core/utils/memory/AWSMemory.h>
#include <aws/s3/S3Client.h>
#include <aws/s3/model/PutObjectRequest.h>
#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/prepared_statement.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

#define ORDERS_DB_HOST "tcp://orders-db.corp.internal:3306"

static const std::string DbPassword = "orders-s3cret-7f3a";
static const char *const AccessKey = "AKIA7F3AORDERSWRITE2";
static const char *const SecretKey = "b9Qz-orders-s3-w7Kd";

static bool isProduction() {
  const char *Environment = std::getenv("APP_ENV");
  return Environment && std::string(Environment) == "production";
}

static std::unique_ptr<sql::Connection> connectDatabase() {
  sql::Driver *Driver = get_driver_instance();
  std::unique_ptr<sql::Connection> Connection(
      Driver->connect(ORDERS_DB_HOST, "orders_rw", DbPassword)); // expect: password url user
  Connection->setSchema("orders"); // expect: database
  return Connection;
}

static void addOrder(sql::Connection &Connection, const std::string &Item) {
  std::unique_ptr<sql::PreparedStatement> Insert(
      Connection.prepareStatement("INSERT INTO orders (item) VALUES (?)"));
  Insert->setString(1, Item);
  Insert->executeUpdate();
}

static bool upload(const std::filesystem::path &File, const std::string &Key) {
  if (isProduction()) { // expect: environment-branch
    Aws::S3::S3ClientConfiguration Configuration;
    Configuration.region = "eu-central-1"; // expect: region
    Configuration.endpointOverride = "https://s3.eu-central-1.amazonaws.com"; // expect: url
    Aws::S3::S3Client Client(Aws::Auth::AWSCredentials(AccessKey, SecretKey), // expect: access_key secret_key
                             nullptr, Configuration);

    Aws::S3::Model::PutObjectRequest Request;
    Request.SetBucket("orders-invoices"); // expect: bucket
    Request.SetKey(Key);
    Request.SetBody(Aws::MakeShared<std::fstream>(
        "orders", File.string(), std::ios::in | std::ios::binary));
    return Client.PutObject(Request).IsSuccess();
  } else {
    std::filesystem::create_directories("./uploads");
    return std::filesystem::copy_file(
        File, "./uploads/" + Key,
        std::filesystem::copy_options::overwrite_existing);
  }
}

int main(int Argc, char **Argv) {
  if (Argc != 3) {
    std::cerr << "usage: orders ITEM INVOICE\n";
    return 2;
  }
  Aws::SDKOptions Options;
  Aws::InitAPI(Options);
  addOrder(*connectDatabase(), Argv[1]);
  bool Stored = upload(Argv[2], std::string(Argv[1]) + ".pdf");
  Aws::ShutdownAPI(Options);
  return Stored ? 0 : 1;
}
