// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

#include <bcrypt.h>

void literals(BCRYPT_ALG_HANDLE Algorithm, BCRYPT_KEY_HANDLE *Key) {
  BCryptGenerateSymmetricKey( // expect: secret_key
      Algorithm, Key, NULL, 0, (PUCHAR) "0123456789abcdef", 16, 0);
}

void silent(BCRYPT_ALG_HANDLE Algorithm, BCRYPT_KEY_HANDLE *Key,
            PUCHAR Secret) {
  BCryptGenerateSymmetricKey(Algorithm, Key, NULL, 0, Secret, 16, 0);
}
