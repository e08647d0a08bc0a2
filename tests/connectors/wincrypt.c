// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>
#include <wincrypt.h>

// A key is derived from the hash of the text: the text is the key.
void literals(HCRYPTPROV Provider, HCRYPTKEY *Key) {
  HCRYPTHASH Hash;
  CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash);
  CryptHashData(Hash, (const BYTE *)"Tr0ub4dor", 9, 0); // expect: secret_key
  CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key);
}

// Each failure returns: the derivation still follows.
int withChecks(HCRYPTPROV Provider, HCRYPTKEY *Key) {
  HCRYPTHASH Hash;
  if (!CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash))
    return 1;
  if (!CryptHashData( // expect: secret_key
          Hash, (BYTE *)"Tr0ub4dor", 9, 0))
    return 2;
  if (!CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key))
    return 3;
  return 0;
}

struct Session {
  HCRYPTPROV Provider;
  HCRYPTHASH Hash, Digest;
  HCRYPTKEY Key;
};

void member(struct Session *S) {
  CryptHashData( // expect: secret_key
      S->Hash, (const BYTE *)"Tr0ub4dor", 9, 0);
  CryptDeriveKey(S->Provider, CALG_AES_256, S->Hash, 0, &S->Key);
}

// A digest of a literal is no credential.
void digest(HCRYPTPROV Provider, BYTE *Out, DWORD *Length) {
  HCRYPTHASH Hash;
  CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash);
  CryptHashData(Hash, (const BYTE *)"Tr0ub4dor", 9, 0);
  CryptGetHashParam(Hash, HP_HASHVAL, Out, Length, 0);
}

// The key is made of another hash.
void otherHash(HCRYPTPROV Provider, HCRYPTHASH Other, HCRYPTKEY *Key) {
  HCRYPTHASH Hash;
  CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash);
  CryptHashData(Hash, (const BYTE *)"Tr0ub4dor", 9, 0);
  CryptDeriveKey(Provider, CALG_AES_256, Other, 0, Key);
}

void otherMember(struct Session *S) {
  CryptHashData(S->Digest, (const BYTE *)"Tr0ub4dor", 9, 0);
  CryptDeriveKey(S->Provider, CALG_AES_256, S->Hash, 0, &S->Key);
}

// The variable holds another hash when the key is made.
void newHash(HCRYPTPROV Provider, HCRYPTKEY *Key) {
  HCRYPTHASH Hash;
  CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash);
  CryptHashData(Hash, (const BYTE *)"Tr0ub4dor", 9, 0);
  CryptDestroyHash(Hash);
  CryptCreateHash(Provider, CALG_SHA_256, 0, 0, &Hash);
  CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key);
}

// The key was made before, or is made in the other arm.
void elsewhere(HCRYPTPROV Provider, HCRYPTHASH Hash, HCRYPTKEY *Key, int How) {
  CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key);
  if (How)
    CryptHashData(Hash, (const BYTE *)"Tr0ub4dor", 9, 0);
  else
    CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key);
}

// The text is not known here.
void unknown(HCRYPTPROV Provider, HCRYPTHASH Hash, HCRYPTKEY *Key,
             const char *Text) {
  CryptHashData(Hash, (const BYTE *)Text, 9, 0);
  CryptDeriveKey(Provider, CALG_AES_256, Hash, 0, Key);
}
