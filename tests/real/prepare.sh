#!/usr/bin/env bash
#===- prepare.sh - Lay out the real-input suite ---------------------------===#
#
# Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===-----------------------------------------------------------------------===#
#
# The suite audits example programs that Debian ships inside packages; none of
# their text is kept in this project. This script copies them from where the
# packages of packages.txt put them (unpacking .gz) to OUT/PACKAGE/examples and
# writes OUT/compile_commands.json with the flags under which clang 19 parses
# each. Files that it cannot parse stand in excluded.txt with the reason; they
# are copied, counted and left out of the database.
#
# It does not parse (see README.md, "Checking that all files parse") and does
# not install. It fails when a package, a selected file or an excluded file is
# missing, and when Debian ships another text than the labels were made from
# (sources.sha256; rewrite it with --update-digests after reading the changes).
#
#===-----------------------------------------------------------------------===#
set -euo pipefail
export LC_ALL=C

usage() {
  cat <<'EOF'
usage: prepare.sh [--update-digests] OUT

Copies the example programs of the packages in packages.txt to OUT and writes
OUT/compile_commands.json. OUT is created; what this script made there before
is replaced.
EOF
}

fail() { echo "prepare.sh: error: $*" >&2; exit 2; }

Update=no
Out=
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --update-digests) Update=yes ;;
    -*) usage >&2; fail "unknown option '$1'" ;;
    *) [[ -z $Out ]] || fail "more than one OUT"; Out=$1 ;;
  esac
  shift
done
[[ -n $Out ]] || { usage >&2; fail "OUT is missing"; }

Here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$Out"
Out=$(cd "$Out" && pwd)
[[ $Out != / ]] || fail "OUT must not be the root folder"
QtExamples=(/usr/lib/*/qt5/examples)

# Source folder of a package's examples.
declare -A From=(
  [cppzmq-dev]=/usr/share/doc/cppzmq-dev/examples
  [gnutls-doc]=/usr/share/doc/gnutls-doc/examples
  [libboost1.74-doc]=/usr/share/doc/libboost1.74-doc/examples/libs
  [libcurl4-doc]=/usr/share/doc/libcurl4/examples
  [libevent-dev]=/usr/share/doc/libevent-dev/examples
  [libhiredis-dev]=/usr/share/doc/libhiredis-dev/examples
  [libmysqlcppconn-dev]=/usr/share/doc/libmysqlcppconn-dev/examples
  [libpqxx-doc]=/usr/share/doc/libpqxx-doc/examples
  [librabbitmq-dev]=/usr/share/doc/librabbitmq-dev/examples
  [librdkafka-dev]=/usr/share/doc/librdkafka-dev/examples
  [libssh2-1-dev]=/usr/share/doc/libssh2-1-dev/examples
  [paho.mqtt.c-examples]=/usr/src/paho.mqtt.c-examples
  [qtbase5-examples]=${QtExamples[0]}
)
mapfile -t Packages < <(printf '%s\n' "${!From[@]}" | sort)

# Flags of a package's units, one word each, beside the language standard.
flags() {
  local Dir=$Out/$1
  case $1 in
    libboost1.74-doc) echo "-I$Dir/examples/beast" ;;
    libcurl4-doc)
      echo "-I/usr/include/libxml2 -I/usr/include/tidy" \
        "$(pkg-config --cflags glib-2.0)" ;;
    libhiredis-dev)
      echo "-I/usr/include/hiredis -fPIC" \
        "$(pkg-config --cflags glib-2.0 Qt5Core)" ;;
    gnutls-doc | libmysqlcppconn-dev | libssh2-1-dev) echo "-I$Dir/config" ;;
    librdkafka-dev) echo "-I/usr/include/librdkafka" ;;
    qtbase5-examples)
      echo "-fPIC $(pkg-config --cflags Qt5Widgets Qt5Network Qt5Sql Qt5Xml)" ;;
  esac
}

# What one unit needs beside its package's flags: macros that the library's own
# build defines, headers that reach it indirectly there, generated sources.
unitFlags() {
  case $1 in
    libmysqlcppconn-dev/examples/dynamic_load.cpp)
      echo '-DDYNLOAD_MYSQL_LIB="libmysqlclient.so"' ;;
    libmysqlcppconn-dev/examples/standalone_example_docs?.cpp)
      echo "-DEXAMPLE_FUNCTION=__func__ -include mysql_driver.h" ;;
    libmysqlcppconn-dev/examples/pthreads.cpp | \
      libmysqlcppconn-dev/examples/standalone_example.cpp)
      echo "-DEXAMPLE_FUNCTION=__func__" ;;
    qtbase5-examples/*)
      local Folder=${1%/*}
      echo "-I$Out/$Folder" \
        "-I$Out/qtbase5-examples/generated/${Folder#*/examples/}" ;;
  esac
}

# The flags given as words, as the rest of a JSON array.
words() {
  local Word
  for Word in "$@"; do printf ', %s' "$(quote "$Word")"; done
}

quote() { local T=${1//\\/\\\\}; printf '"%s"' "${T//\"/\\\"}"; }

# --- Copies -----------------------------------------------------------------

for Package in "${Packages[@]}"; do
  Source=${From[$Package]}
  [[ -d $Source ]] || fail "$Source is missing: install $Package (see" \
    "packages.txt; where dpkg leaves out /usr/share/doc, allow it first)"
  rm -rf "${Out:?}/$Package"
  mkdir -p "$Out/$Package/examples"
  List=$Here/selected/$Package.txt
  if [[ -e $List ]]; then
    while read -r File; do
      [[ -e $Source/$File ]] || fail "$List: $File is not in $Package"
      printf '%s\n' "$File"
    done < <(grep -v '^#' "$List") > "$Out/$Package/selected"
    tar -C "$Source" -cf - -T "$Out/$Package/selected" |
      tar -C "$Out/$Package/examples" -xf -
    rm "$Out/$Package/selected"
  else
    cp -rL "$Source/." "$Out/$Package/examples/"
  fi
  find "$Out/$Package/examples" -name '*.gz' -exec gunzip -f {} +
done

# --- What the libraries' own build would put beside the examples -------------

# Some of GnuTLS's examples include the configuration header of its build; they
# use nothing of it.
mkdir -p "$Out/gnutls-doc/config"
: > "$Out/gnutls-doc/config/config.h"

# The examples of MySQL Connector/C++ name a header of its source tree that
# stands for the public ones.
mkdir -p "$Out/libmysqlcppconn-dev/config/driver"
cat > "$Out/libmysqlcppconn-dev/config/driver/mysql_public_iface.h" <<'EOF'
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/metadata.h>
#include <cppconn/parameter_metadata.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>
#include <cppconn/statement.h>
#include <mysql_connection.h>
#include <mysql_driver.h>
EOF

# libssh2 ships the template of its configuration header; this is what it
# becomes on Linux.
mkdir -p "$Out/libssh2-1-dev/config"
for Name in UNISTD_H INTTYPES_H STDLIB_H SYS_SELECT_H SYS_SOCKET_H SYS_TIME_H \
  SYS_UN_H SYS_IOCTL_H ARPA_INET_H NETINET_IN_H STRCASECMP SNPRINTF; do
  echo "#define HAVE_$Name 1"
done > "$Out/libssh2-1-dev/config/libssh2_config.h"

# Qt's own code generators.
mkdir -p "$Out/qtbase5-examples/generated"
while read -r Form; do
  Base=$(basename "$Form" .ui)
  Name=$(dirname "${Form#"$Out/qtbase5-examples/examples/"}")
  mkdir -p "$Out/qtbase5-examples/generated/$Name"
  /usr/lib/qt5/bin/uic "$Form" \
    -o "$Out/qtbase5-examples/generated/$Name/ui_$Base.h"
done < <(find "$Out/qtbase5-examples/examples" -name '*.ui' | sort)
Moc=$Out/qtbase5-examples/generated/network/download
mkdir -p "$Moc"
/usr/lib/qt5/bin/moc "$Out/qtbase5-examples/examples/network/download/main.cpp" \
  -o "$Moc/main.moc"

# --- Digests ----------------------------------------------------------------

sources() {
  find ./*/examples -type f -regextype posix-extended \
    -regex '.*\.(c|cpp|cxx|h|hpp|hxx)' | sort
}
if [[ $Update == yes ]]; then
  (cd "$Out" && sources | xargs sha256sum) > "$Here/sources.sha256"
else
  [[ -e $Here/sources.sha256 ]] || fail "$Here/sources.sha256 is missing"
  (cd "$Out" && sha256sum --quiet -c "$Here/sources.sha256" >&2) ||
    fail "Debian ships another text than the labels were made from"
fi

# --- The compile database ----------------------------------------------------

declare -A Excluded=()
while IFS=$'\t' read -r File Reason; do
  [[ -e $Out/$File ]] || fail "excluded.txt: $File does not exist"
  [[ -n $Reason ]] || fail "excluded.txt: $File has no reason"
  Excluded[$File]=1
done < <(grep -v '^#' "$Here/excluded.txt")

Database=$Out/compile_commands.json
Units=0
Left=0
Separator='['
exec 3> "$Database.part"
for Package in "${Packages[@]}"; do
  read -r -a Flags <<< "$(flags "$Package")"
  while read -r File; do
    Relative=${File#"$Out/"}
    if [[ ${Excluded[$Relative]:-} ]]; then
      Left=$((Left + 1))
      continue
    fi
    case $File in
      *.c) Compiler='"clang-19", "-std=gnu11"' ;;
      *) Compiler='"clang++-19", "-std=gnu++17"' ;;
    esac
    read -r -a Own <<< "$(unitFlags "$Relative")"
    printf '%s\n{"directory": %s, "file": %s, "arguments": [%s%s, "-c", %s]}' \
      "$Separator" "$(quote "${File%/*}")" "$(quote "$File")" "$Compiler" \
      "$(words "${Flags[@]}" "${Own[@]}")" "$(quote "$File")" >&3
    Separator=,
    Units=$((Units + 1))
  done < <(find "$Out/$Package/examples" -type f -regextype posix-extended \
    -regex '.*\.(c|cc|cpp|cxx|C)' | sort)
done
printf '\n]\n' >&3
exec 3>&-
mv "$Database.part" "$Database"
((Left == ${#Excluded[@]})) || fail "excluded.txt names a file that is no unit"
echo "${#Packages[@]} packages, $Units units, $Left excluded (excluded.txt)"
