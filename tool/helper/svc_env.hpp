//===- svc_env.hpp - Configuration from the environment ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// This file may be copied into any program, which stays under the licence
// chosen there: sources keep this notice and come with the licence's text,
// programs that are built with it need neither.
//
// Version 1.
//
//===----------------------------------------------------------------------===//
//
// Where a program finds its services, and their credentials, stands in the
// environment: in NAME, or, as container secrets do it, in the file that
// NAME_FILE names; NAME wins. What is missing or malformed ends the program
// with code 78 and one line that names the variable, never the value.
// Results stay valid until the program ends, whatever setenv does meanwhile;
// each distinct value is kept once. All functions may be called from several
// threads, while none changes the environment, and from static initialisers.
// A file is read once. C++17, no exceptions, no RTTI. svc_env.h does it in C.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_ENV_HPP
#define SVC_ENV_HPP

#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace svc {

namespace detail {

/// Ends the program with EX_CONFIG of sysexits.h.
[[noreturn]] inline void stop(std::string Message) {
  static std::atomic<bool> Stopping{false};
  for (char &C : Message)
    if (static_cast<unsigned char>(C) < ' ')
      C = '?'; // one line, whatever a file is called
  std::fprintf(stderr, "error: %s\n", Message.c_str());
  // The handlers of exit run once, so a second thread does not wait for them.
  if (Stopping.exchange(true))
    std::_Exit(78);
  std::exit(78);
}

/// The value of \p Text, which is all of it, or a stop that says \p What.
template <typename T> T number(const std::string &What, const char *Text) {
  static_assert(std::is_integral_v<T> && !std::is_same_v<T, bool>,
                "not a type of whole numbers");
  using Wide =
      std::conditional_t<std::is_signed_v<T>, long long, unsigned long long>;
  // In parentheses, for <windows.h> has macros of these names.
  constexpr Wide Min = (std::numeric_limits<T>::min)();
  constexpr Wide Max = (std::numeric_limits<T>::max)();
  Wide Value{};
  const char *End = Text + std::strlen(Text);
  const auto Read = std::from_chars(Text, End, Value);
  if (Read.ec != std::errc() || Read.ptr != End || Value > Max ||
      (std::is_signed_v<T> && Value < Min))
    stop(What + " is not a whole number from " + std::to_string(Min) + " to " +
         std::to_string(Max));
  return static_cast<T>(Value);
}

inline int hex_digit(char C) {
  static constexpr char Digits[] = "0123456789abcdef0123456789ABCDEF";
  const char *At = C ? std::strchr(Digits, C) : nullptr;
  return At ? static_cast<int>((At - Digits) % 16) : -1;
}

/// Adds \p Raw, decoded, to \p Out. Of reserved characters, the sub-delims of
/// RFC 3986 and those in \p Also may stand there as they are. Gives what is
/// wrong, or null.
inline const char *decode(std::string_view Raw, const char *Also,
                          std::string &Out) {
  static constexpr char Plain[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789-._~!$&'()*+,;=";
  for (std::size_t I = 0; I < Raw.size(); ++I) {
    char C = Raw[I];
    if (C == '%') {
      const int High = Raw.size() - I > 2 ? hex_digit(Raw[I + 1]) : -1;
      const int Low = High < 0 ? -1 : hex_digit(Raw[I + 2]);
      if (Low < 0)
        return "has a '%' without two hexadecimal digits behind it";
      if (High + Low == 0)
        return "has a zero byte";
      C = static_cast<char>(High * 16 + Low);
      I += 2;
    } else if (!C || (!std::strchr(Plain, C) && !std::strchr(Also, C))) {
      return "has a character that must be written as '%' and two hexadecimal "
             "digits";
    }
    Out += C;
  }
  return nullptr;
}

/// True when \p Text looks like an IPv6 address, perhaps with a zone (RFC
/// 6874). Whether its groups make sense is found out by who connects.
inline bool is_ipv6(std::string_view Text) {
  const std::size_t Zone = Text.find('%');
  if (Zone != Text.npos &&
      (Text.substr(Zone, 3) != "%25" || Text.size() == Zone + 3))
    return false;
  int Colons = 0;
  for (const char C : Text.substr(0, Zone)) {
    if (C != ':' && C != '.' && hex_digit(C) < 0)
      return false;
    Colons += C == ':';
  }
  return Colons >= 2;
}

/// Shortens \p Text to what is before \p At; gives what is behind it.
inline std::string_view cut(std::string_view &Text, std::size_t At) {
  if (At == Text.npos)
    return {};
  const std::string_view Behind = Text.substr(At + 1);
  Text = Text.substr(0, At);
  return Behind;
}

} // namespace detail

/// A URL by the generic syntax of RFC 3986; parts are percent-decoded. To ask
/// for a part that is missing ends the program, except in the `_or` form. An
/// empty user, host, port, path or database is missing; an empty password is
/// one. Pointers are valid until the object moves or ends: that of required_url
/// does neither.
class Url {
public:
  /// Nothing, and a reason in \p Error, when \p Text is malformed.
  static std::optional<Url> parse(std::string_view Text, std::string &Error) {
    Url Result;
    Error.clear();
    if (!Result.read(Text, Error))
      return std::nullopt;
    return std::optional<Url>(std::move(Result));
  }

  // A copy would end before the pointers that were taken of it.
  Url(Url &&) = default;
  Url &operator=(Url &&) = default;

  const char *text() const { return Whole.c_str(); }
  const char *scheme() const { return Scheme.c_str(); } // in lower case

  bool has_user() const { return User.has_value(); }
  const char *user() const { return must(User, "user"); }
  const char *user_or(const char *D) const { return has_user() ? user() : D; }

  bool has_password() const { return Password.has_value(); }
  const char *password() const { return must(Password, "password"); }
  const char *password_or(const char *D) const {
    return has_password() ? password() : D;
  }

  /// An IPv6 address comes without brackets.
  bool has_host() const { return Host.has_value(); }
  const char *host() const { return must(Host, "host"); }
  const char *host_or(const char *D) const { return has_host() ? host() : D; }

  bool has_port() const { return Port.has_value(); }
  const char *port() const { return must(Port, "port"); }
  const char *port_or(const char *D) const { return has_port() ? port() : D; }
  template <typename T = int> T port_number() const {
    return detail::number<T>("the port of " + Name, port());
  }
  template <typename T = int> T port_number_or(T D) const {
    return has_port() ? port_number<T>() : D;
  }

  bool has_path() const { return Path.has_value(); }
  const char *path() const { return must(Path, "path"); }
  const char *path_or(const char *D) const { return has_path() ? path() : D; }

  /// The path without its first '/'.
  bool has_database() const { return has_path() && Path->compare("/") != 0; }
  const char *database() const {
    if (!has_database())
      detail::stop(Name + " has no database");
    return Path->c_str() + (Path->front() == '/' ? 1 : 0);
  }
  const char *database_or(const char *D) const {
    return has_database() ? database() : D;
  }

  /// The value of the first \p Key of the query, or null. '+' is a plus.
  const char *query(std::string_view Key) const {
    for (const auto &Pair : Query)
      if (Pair.first == Key)
        return Pair.second.c_str();
    return nullptr;
  }
  bool has_query(std::string_view Key) const { return query(Key) != nullptr; }
  const char *query_or(std::string_view Key, const char *D) const {
    const char *Value = query(Key);
    return Value ? Value : D;
  }

private:
  friend const Url &required_url(const char *Variable);
  using Part = std::optional<std::string>;

  Url() = default;

  const char *must(const Part &P, const char *What) const {
    if (!P)
      detail::stop(Name + " has no " + What);
    return P->c_str();
  }

  static bool take(const char *What, std::string_view Raw, const char *Also,
                   std::string &Out, std::string &Error) {
    if (const char *Wrong = detail::decode(Raw, Also, Out))
      Error = std::string("the ") + What + ' ' + Wrong;
    return Error.empty();
  }

  /// Fills the parts; false, and what is wrong, when \p Rest is malformed.
  bool read(std::string_view Rest, std::string &Error) {
    Whole = Rest;
    const std::string_view Fragment = detail::cut(Rest, Rest.find('#'));
    const std::string_view Pairs = detail::cut(Rest, Rest.find('?'));
    const std::size_t Colon = Rest.find(':');
    if (Colon == Rest.npos || !read_scheme(Rest.substr(0, Colon))) {
      Error = "the scheme is missing or malformed";
      return false;
    }
    Rest.remove_prefix(Colon + 1);
    if (Rest.substr(0, 2) == "//") {
      std::string_view Authority = Rest.substr(2);
      const std::size_t Slash = Authority.find('/');
      Rest = Slash == Rest.npos ? std::string_view() : Authority.substr(Slash);
      Authority.remove_suffix(Rest.size());
      if (!read_authority(Authority, Error))
        return false;
    }
    std::string Unused;
    if (!take("path", Rest, ":@/", Path.emplace(), Error) ||
        !read_query(Pairs, Error) ||
        !take("fragment", Fragment, ":@/?", Unused, Error))
      return false;
    for (Part *P : {&User, &Host, &Path})
      if (*P && (*P)->empty())
        P->reset();
    return true;
  }

  bool read_scheme(std::string_view Text) {
    for (const char C : Text) {
      const bool Upper = C >= 'A' && C <= 'Z';
      const bool Other =
          (C >= '0' && C <= '9') || C == '+' || C == '-' || C == '.';
      if (!Upper && !(C >= 'a' && C <= 'z') && !(Other && !Scheme.empty()))
        return false;
      Scheme += Upper ? static_cast<char>(C - 'A' + 'a') : C;
    }
    return !Scheme.empty();
  }

  bool read_authority(std::string_view Text, std::string &Error) {
    const std::size_t At = Text.rfind('@');
    if (At != Text.npos) {
      std::string_view First = Text;
      Text = detail::cut(First, At);
      const std::size_t Colon = First.find(':');
      const std::string_view Second = detail::cut(First, Colon);
      if (!take("user", First, "", User.emplace(), Error) ||
          (Colon != First.npos &&
           !take("password", Second, ":", Password.emplace(), Error)))
        return false;
    }
    const char *Also = "";
    std::size_t Colon = Text.rfind(':');
    if (Text.substr(0, 1) == "[") {
      const std::size_t End = Text.find(']');
      if (End == Text.npos || !detail::is_ipv6(Text.substr(1, End - 1)) ||
          (End + 1 < Text.size() && Text[End + 1] != ':')) {
        Error = "the host is not an IPv6 address in brackets";
        return false;
      }
      Also = ":";
      Colon = End + 1 < Text.size() ? End + 1 : Text.npos;
    }
    const std::string_view Digits = detail::cut(Text, Colon);
    if (*Also) {
      Text.remove_prefix(1);
      Text.remove_suffix(1);
    }
    if (!take("host", Text, Also, Host.emplace(), Error))
      return false;
    long Number = 0;
    for (const char C : Digits)
      Number = C < '0' || C > '9' || Number > 65535 ? 65536
                                                    : Number * 10 + (C - '0');
    if (Number > 65535)
      Error = "the port is not a number from 0 to 65535";
    else if (!Digits.empty())
      Port = Digits;
    return Error.empty();
  }

  bool read_query(std::string_view Pairs, std::string &Error) {
    while (!Pairs.empty()) {
      std::string_view Key = Pairs;
      Pairs = detail::cut(Key, Key.find('&'));
      const std::string_view Value = detail::cut(Key, Key.find('='));
      auto &Pair = Query.emplace_back();
      if (!take("query", Key, ":@/?", Pair.first, Error) ||
          !take("query", Value, ":@/?", Pair.second, Error))
        return false;
    }
    return true;
  }

  std::string Name = "the URL", Whole, Scheme;
  Part User, Password, Host, Port, Path;
  std::vector<std::pair<std::string, std::string>> Query;
};

namespace detail {

struct Kept {
  std::mutex Lock;
  std::set<std::string> Texts;
  std::set<std::wstring> WideTexts;
  /// By path.
  std::map<std::string, std::string> Files;
  /// By variable and text.
  std::map<std::pair<std::string, std::string>, Url> Urls;
};

/// Never destroyed: destructors of statics may still use what it keeps.
inline Kept &kept() {
  static Kept *const All = new Kept;
  return *All;
}

/// Reads \p Path into \p Out; gives what is wrong, or null.
inline const char *read_file(const char *Path, std::string &Out) {
  constexpr std::size_t Most = 1 << 20;
  std::FILE *File = std::fopen(Path, "rb");
  if (!File)
    return "cannot be read";
  char Buffer[4096];
  std::size_t Size = 0;
  do {
    Size = std::fread(Buffer, 1, sizeof(Buffer), File);
    Out.append(Buffer, Size);
  } while (Size == sizeof(Buffer) && Out.size() <= Most);
  const bool Failed = std::ferror(File) != 0;
  std::fclose(File);
  if (Failed)
    return "cannot be read";
  if (Out.size() > Most)
    return "is larger than 1 MiB";
  if (Out.find('\0') != Out.npos)
    return "has a zero byte";
  if (!Out.empty() && Out.back() == '\n') {
    Out.pop_back();
    if (!Out.empty() && Out.back() == '\r')
      Out.pop_back();
  }
  return nullptr;
}

/// The value of the variable; null when it is not set.
inline const char *find_env(const char *Name) {
  Kept &All = kept();
  if (const char *Value = std::getenv(Name)) {
    const std::lock_guard<std::mutex> Guard(All.Lock);
    return All.Texts.emplace(Value).first->c_str();
  }
  const std::string FileName = std::string(Name) + "_FILE";
  const char *Path = std::getenv(FileName.c_str());
  if (!Path)
    return nullptr;
  std::string Problem = FileName + " names '" + Path + "', which ";
  {
    const std::lock_guard<std::mutex> Guard(All.Lock);
    const auto [File, IsNew] = All.Files.try_emplace(Path);
    const char *Wrong = IsNew ? read_file(Path, File->second) : nullptr;
    if (!Wrong)
      return File->second.c_str();
    All.Files.erase(File);
    Problem += Wrong;
  } // what runs at exit may read the environment, too
  stop(std::move(Problem));
}

/// UTF-8 as UTF-32 or UTF-16; false when it is none.
inline bool widen(const char *Text, std::wstring &Out) {
  while (*Text) {
    unsigned long Code = static_cast<unsigned char>(*Text++);
    const int More = Code < 0x80                    ? 0
                     : Code >= 0xC2 && Code < 0xE0  ? 1
                     : Code >= 0xE0 && Code < 0xF0  ? 2
                     : Code >= 0xF0 && Code <= 0xF4 ? 3
                                                    : -1;
    if (More < 0)
      return false;
    if (More > 0)
      Code &= 0x3FUL >> More;
    for (int I = 0; I < More; ++I, ++Text) {
      if ((static_cast<unsigned char>(*Text) & 0xC0) != 0x80)
        return false;
      Code = Code << 6 | (static_cast<unsigned char>(*Text) & 0x3F);
    }
    if ((More == 2 && (Code < 0x800 || (Code >= 0xD800 && Code < 0xE000))) ||
        (More == 3 && (Code < 0x10000 || Code > 0x10FFFF)))
      return false;
    if (sizeof(wchar_t) == 2 && More == 3) {
      Out += static_cast<wchar_t>(0xD7C0 + (Code >> 10));
      Code = 0xDC00 + (Code & 0x3FF);
    }
    Out += static_cast<wchar_t>(Code);
  }
  return true;
}

} // namespace detail

/// The value of the variable.
inline const char *required_env(const char *Name) {
  const char *Value = detail::find_env(Name);
  if (!Value)
    detail::stop(std::string(Name) + " is not set: give it a value, or let " +
                 Name + "_FILE name a file that holds it");
  return Value;
}

/// The value of the variable; \p Default itself when it is not set.
inline const char *env_or(const char *Name, const char *Default) {
  const char *Value = detail::find_env(Name);
  return Value ? Value : Default;
}

/// The value as a decimal number in the range of \p T, nothing around it.
template <typename T = int> T required_number(const char *Name) {
  return detail::number<T>(Name, required_env(Name));
}

/// The value, which is UTF-8, as wide characters.
inline const wchar_t *required_wide_env(const char *Name) {
  std::wstring Wide;
  if (!detail::widen(required_env(Name), Wide))
    detail::stop(std::string(Name) + " is not UTF-8");
  detail::Kept &All = detail::kept();
  const std::lock_guard<std::mutex> Guard(All.Lock);
  return All.WideTexts.insert(std::move(Wide)).first->c_str();
}

/// The value as a URL.
inline const Url &required_url(const char *Variable) {
  const char *Text = required_env(Variable);
  detail::Kept &All = detail::kept();
  std::string Error;
  {
    const std::lock_guard<std::mutex> Guard(All.Lock);
    const auto Key = std::make_pair(std::string(Variable), std::string(Text));
    const auto Known = All.Urls.find(Key);
    if (Known != All.Urls.end())
      return Known->second;
    if (std::optional<Url> New = Url::parse(Text, Error)) {
      New->Name = Variable;
      return All.Urls.emplace(Key, std::move(*New)).first->second;
    }
  }
  detail::stop(std::string(Variable) + " is not a URL: " + Error);
}

} // namespace svc

#endif // SVC_ENV_HPP
