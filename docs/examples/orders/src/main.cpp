// orders: takes one order, and stores its invoice.
#include "database.h"
#include "storage.h"

#include <cppconn/exception.h>
#include <iostream>
#include <libs3.h>

static int usage() {
  std::cerr << "usage: orders add CUSTOMER ITEM INVOICE\n"
               "       orders create-bucket\n";
  return 2;
}

static int run(int Argc, char **Argv) {
  const std::string Command = Argc > 1 ? Argv[1] : "";
  if (Command == "create-bucket")
    return createBucket() ? 0 : 1;
  if (Command != "add" || Argc != 5)
    return usage();

  const int Order = Database().addOrder(Argv[2], Argv[3]);
  const std::string Key = "invoice-" + std::to_string(Order) + ".pdf";
  if (!upload(Argv[4], Key)) {
    std::cerr << "orders: the invoice was not stored\n";
    return 1;
  }
  std::cout << "order " << Order << ", invoice " << Key << '\n';
  return 0;
}

int main(int Argc, char **Argv) {
  if (S3_initialize("orders", S3_INIT_ALL, nullptr) != S3StatusOK) {
    std::cerr << "orders: libs3 did not start\n";
    return 1;
  }
  int Code = 1;
  try {
    Code = run(Argc, Argv);
  } catch (const sql::SQLException &E) {
    std::cerr << "orders: " << E.what() << '\n';
  } catch (const std::filesystem::filesystem_error &E) {
    std::cerr << "orders: " << E.what() << '\n';
  }
  S3_deinitialize();
  return Code;
}
