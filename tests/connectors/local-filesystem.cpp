// packages: libc6-dev libstdc++-12-dev qtbase5-dev
// flags: -std=c++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
#include <QtCore/QFile>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

// A file is no service: no literal here is a finding.
void cLiterals() {
  FILE *file = fopen("/srv/orders/1.csv", "w");
  freopen("/srv/orders/2.csv", "w", file);
  int in = open("/srv/orders/1.csv", O_RDONLY);
  int out = open("/srv/orders/2.csv", O_WRONLY | O_CREAT, 0644);
  openat(AT_FDCWD, "/srv/orders/3.csv", O_RDONLY);
  creat("/srv/orders/4.csv", 0644);
  sendfile(out, in, nullptr, 4096);
  copy_file_range(in, nullptr, out, nullptr, 4096, 0);
  rename("/srv/orders/1.csv", "/srv/orders/5.csv");
  renameat(AT_FDCWD, "/srv/orders/1.csv", AT_FDCWD, "/srv/orders/5.csv");
  link("/srv/orders/1.csv", "/srv/orders/6.csv");
  symlink("/srv/orders/1.csv", "/srv/orders/6.csv");
  unlink("/srv/orders/6.csv");
  remove("/srv/orders/6.csv");
  mkdir("/srv/orders", 0755);
}

void cEnvironment() {
  const char *from = getenv("UPLOAD_FILE"), *to = getenv("STORED_FILE");
  FILE *file = fopen(from, "r");
  freopen(to, "w", file);
  int in = open(from, O_RDONLY);
  int out = open(to, O_WRONLY | O_CREAT, 0644);
  openat(AT_FDCWD, from, O_RDONLY);
  creat(to, 0644);
  off_t offset = 0;
  off64_t inOffset = 0, outOffset = 0;
  sendfile(out, in, &offset, 4096);
  copy_file_range(in, &inOffset, out, &outOffset, 4096, 0);
  rename(from, to);
  renameat(AT_FDCWD, from, AT_FDCWD, to);
  link(from, to);
  symlink(from, to);
  unlink(from);
  remove(from);
  mkdir(to, 0755);
}

void literals() {
  std::error_code error;
  fs::copy("/tmp/upload.csv", "/srv/orders/1.csv");
  fs::copy("/tmp/upload.csv", "/srv/orders/1.csv", error);
  fs::copy("/tmp/upload.csv", "/srv/orders/1.csv",
           fs::copy_options::overwrite_existing);
  fs::copy("/tmp/upload.csv", "/srv/orders/1.csv",
           fs::copy_options::overwrite_existing, error);
  fs::copy_file("/tmp/upload.csv", "/srv/orders/1.csv");
  fs::copy_file("/tmp/upload.csv", "/srv/orders/1.csv", error);
  fs::copy_file("/tmp/upload.csv", "/srv/orders/1.csv",
                fs::copy_options::update_existing);
  fs::copy_file("/tmp/upload.csv", "/srv/orders/1.csv",
                fs::copy_options::update_existing, error);
  fs::create_directory("/srv/orders");
  fs::create_directory("/srv/orders", error);
  fs::create_directories("/srv/orders/2024");
  fs::create_directories("/srv/orders/2024", error);
  fs::create_hard_link("/srv/orders/1.csv", "/srv/orders/2.csv");
  fs::create_symlink("/srv/orders/1.csv", "/srv/orders/2.csv");
  fs::rename("/tmp/upload.csv", "/srv/orders/1.csv");
  fs::rename("/tmp/upload.csv", "/srv/orders/1.csv", error);
  fs::remove("/srv/orders/1.csv");
  fs::remove("/srv/orders/1.csv", error);
  fs::remove_all("/srv/orders");
  fs::remove_all("/srv/orders", error);

  std::ofstream out("/srv/orders/1.csv");
  std::ofstream outOfString(std::string("/srv/orders/1.csv"), std::ios::app);
  std::ofstream outOfPath(fs::path("/srv/orders/1.csv"));
  out.open("/srv/orders/2.csv");
  out.open(std::string("/srv/orders/2.csv"));
  out.open(fs::path("/srv/orders/2.csv"));
  std::ifstream in("/srv/orders/1.csv");
  std::ifstream inOfString(std::string("/srv/orders/1.csv"));
  std::ifstream inOfPath(fs::path("/srv/orders/1.csv"));
  in.open("/srv/orders/2.csv");
  in.open(std::string("/srv/orders/2.csv"));
  in.open(fs::path("/srv/orders/2.csv"));
  std::fstream both("/srv/orders/1.csv");
  std::fstream bothOfString(std::string("/srv/orders/1.csv"));
  std::fstream bothOfPath(fs::path("/srv/orders/1.csv"));
  both.open("/srv/orders/2.csv");
  both.open(std::string("/srv/orders/2.csv"));
  both.open(fs::path("/srv/orders/2.csv"));

  QFile file("/tmp/upload.csv");
  file.copy("/srv/orders/1.csv");
  QFile::copy("/tmp/upload.csv", "/srv/orders/1.csv");
  file.rename("/srv/orders/1.csv");
  QFile::rename("/tmp/upload.csv", "/srv/orders/1.csv");
}

void environment() {
  std::error_code error;
  fs::path from = std::getenv("UPLOAD_FILE"), to = std::getenv("STORED_FILE");
  auto options = fs::copy_options::overwrite_existing;
  fs::copy(from, to);
  fs::copy(from, to, error);
  fs::copy(from, to, options);
  fs::copy(from, to, options, error);
  fs::copy_file(from, to);
  fs::copy_file(from, to, error);
  fs::copy_file(from, to, options);
  fs::copy_file(from, to, options, error);
  fs::create_directory(to);
  fs::create_directory(to, error);
  fs::create_directories(to);
  fs::create_directories(to, error);
  fs::create_hard_link(from, to);
  fs::create_symlink(from, to);
  fs::rename(from, to);
  fs::rename(from, to, error);
  fs::remove(from);
  fs::remove(from, error);
  fs::remove_all(from);
  fs::remove_all(from, error);

  std::ofstream out(to.c_str());
  std::ofstream outOfString(to.string());
  std::ofstream outOfPath(to);
  out.open(to.c_str());
  out.open(to.string());
  out.open(to);
  std::ifstream in(from.c_str());
  std::ifstream inOfString(from.string());
  std::ifstream inOfPath(from);
  in.open(from.c_str());
  in.open(from.string());
  in.open(from);
  std::fstream both(to.c_str());
  std::fstream bothOfString(to.string());
  std::fstream bothOfPath(to);
  both.open(to.c_str());
  both.open(to.string());
  both.open(to);

  QString stored = QString::fromLocal8Bit(qgetenv("STORED_FILE"));
  QFile file(QString::fromLocal8Bit(qgetenv("UPLOAD_FILE")));
  file.copy(stored);
  QFile::copy(file.fileName(), stored);
  file.rename(stored);
  QFile::rename(file.fileName(), stored);
}
