#!/usr/bin/env bash
#===- unpack.sh - Debian packages side by side, none of them installed -----===#
#
# Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#===------------------------------------------------------------------------===#
#
# usage: unpack.sh FOLDER PACKAGE...
#
# The headers of all models cannot be installed together: some packages conflict.
# So each package, and each package of headers that it depends on, is fetched and
# unpacked into FOLDER/NAME. FOLDER/NAME.closure lists the folders that belong
# to the package NAME, itself first; FOLDER/versions.tsv has the versions. The
# headers of C and C++ themselves are those of the system. A package that Debian
# does not have is left out. What is unpacked already is not fetched again.
#
#===------------------------------------------------------------------------===#
set -euo pipefail

folder=$1
shift
mkdir -p "$folder/cache"
folder=$(cd "$folder" && pwd -P)

say() { printf 'unpack: %s\n' "$*" >&2; }

# Lines "PACKAGE DEPENDENCY" for the packages $@ that exist; of alternatives the
# first, of a virtual package its first provider. A package itself stands alone.
edges() {
  apt-cache depends --no-recommends --no-suggests --no-conflicts --no-breaks \
    --no-replaces --no-enhances "$@" 2>/dev/null | awk '
    /^[^ |]/ { package = $1; print package; taken = 0; virtual = 0; next }
    /^ *\|?(Pre)?Depends: / {
      more = /^ *\|/
      if (!taken) {
        if ($2 ~ /^</) virtual = 1
        else print package, $2
      }
      taken = more
      next
    }
    /^    / { if (virtual) { print package, $1; virtual = 0 } }'
}

# True for what has headers and is not the system's own.
isOfHeaders() {
  case $1 in
  libc6-dev | linux-libc-dev | libstdc++-*-dev | libgcc-*-dev) return 1 ;;
  libcrypt-dev | libc6-dev-* | libc-dev | libnsl-dev) return 1 ;;
  *-dev | *-multidev | *-dev-compat | *-headers | *-dev-common | gsoap | mingw-w64-common) return 0 ;;
  *) return 1 ;;
  esac
}

declare -A needs=() # package -> what it depends on and has headers
declare -a level=()
for package in "$@"; do
  case $package in
  libc6-dev | libstdc++-*-dev) ;; # the system's
  *) level+=("$package") ;;
  esac
done
while ((${#level[@]})); do
  declare -A next=()
  while read -r package dependency; do
    needs[$package]=${needs[$package]:-}
    if [[ -n $dependency ]] && isOfHeaders "$dependency"; then
      needs[$package]+=" $dependency"
      if [[ -z ${needs[$dependency]+known} ]]; then next[$dependency]=1; fi
    fi
  done < <(edges "${level[@]}")
  level=("${!next[@]}")
  unset next
done

# Fetch and unpack, without libraries and documentation.
declare -a missing=()
for package in "${!needs[@]}"; do
  if [[ ! -f $folder/$package/.done ]]; then missing+=("$package"); fi
done
if ((${#missing[@]})); then
  say "fetching ${#missing[@]} packages"
  (cd "$folder/cache" && printf '%s\n' "${missing[@]}" | sort |
    xargs -n 40 apt-get download -q -o APT::Sandbox::User=root >/dev/null 2>&1) ||
    (cd "$folder/cache" && printf '%s\n' "${missing[@]}" | sort |
      xargs -n 1 apt-get download -q -o APT::Sandbox::User=root >/dev/null 2>&1) ||
    say "warning: some packages could not be fetched"
fi
for package in "${missing[@]}"; do
  archive=$(find "$folder/cache" -name "${package}_*.deb" | sort | tail -n 1)
  if [[ -z $archive ]]; then
    say "warning: no archive of $package"
    continue
  fi
  mkdir -p "$folder/$package"
  dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$folder/$package" \
    --exclude='*.a' --exclude='*.so' --exclude='*.so.*' --exclude='*.la' \
    --exclude='./usr/share/doc' --exclude='./usr/share/man'
  dpkg-deb -f "$archive" Version >"$folder/$package/.done"
  rm "$archive"
done

for package in "${!needs[@]}"; do
  declare -A seen=([$package]=1)
  declare -a queue=("$package")
  for ((i = 0; i < ${#queue[@]}; i++)); do
    for dependency in ${needs[${queue[i]}]:-}; do
      if [[ -z ${seen[$dependency]+known} ]]; then
        seen[$dependency]=1
        queue+=("$dependency")
      fi
    done
  done
  printf '%s\n' "${queue[@]}" >"$folder/$package.closure"
  unset seen queue
done

for package in "${!needs[@]}"; do
  if [[ -f $folder/$package/.done ]]; then
    printf '%s\t%s\n' "$package" "$(<"$folder/$package/.done")"
  fi
done | sort >"$folder/versions.tsv"
say "$(wc -l <"$folder/versions.tsv") packages are unpacked"
