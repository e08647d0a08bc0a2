/*===- svc_env.h - Configuration from the environment -------------*- C -*-===*\
|*                                                                            *|
|* Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.      *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* This file may be copied into any program, which stays under the licence    *|
|* chosen there: sources keep this notice and come with the licence's text,   *|
|* programs that are built with it need neither.                              *|
|*                                                                            *|
|* Version 1.                                                                 *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Where a program finds its services, and their credentials, stands in the   *|
|* environment: in NAME, or, as container secrets do it, in the file that     *|
|* NAME_FILE names; NAME wins. What is missing or malformed ends the program  *|
|* with code 78 and one line that names the variable, never the value.        *|
|* Results stay valid until the program ends, whatever setenv does meanwhile; *|
|* each distinct value is kept once for each file that includes this one. A   *|
|* file is read once. With GCC's and clang's atomic builtins all functions    *|
|* may be called from several threads, while none changes the environment;    *|
|* with other compilers, from one at a time.                                  *|
|* C99, and C++11; svc_env.hpp does more in C++17.                            *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef SVC_ENV_H
#define SVC_ENV_H

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Names with "detail" and "Svc" in them are not for use elsewhere. */

/* The parts of a URL; the text alone for other values. */
enum SvcPart {
  SvcText,
  SvcScheme,
  SvcUser,
  SvcPassword,
  SvcHost,
  SvcPort,
  SvcPath,
  SvcPartCount
};

enum SvcKind { SvcVariable, SvcFile, SvcUrl };

/* What was read, with its key: the variable, or the file's path. The characters
   lie behind it in the same block. */
struct SvcKept {
  struct SvcKept *Next;
  enum SvcKind Kind;
  const char *Key;
  const char *Parts[SvcPartCount + 1]; /* the last is not kept */
  char *End;                           /* of what is used of the block */
};

/* Ends the program with EX_CONFIG of sysexits.h. */
static inline void svc_detail_stop(const char *A, const char *B, const char *C,
                                   const char *D, const char *E) {
  static int Stopping = 0;
  char Line[1024];
  char *At;
  snprintf(Line, sizeof(Line), "%s%s%s%s%s", A, B, C, D, E);
  for (At = Line; *At; ++At)
    if ((unsigned char)*At < ' ')
      *At = '?'; /* one line, whatever a file is called */
  fprintf(stderr, "error: %s\n", Line);
  /* The handlers of exit run once, so a second thread does not wait. */
#ifdef __GNUC__
  if (__atomic_exchange_n(&Stopping, 1, __ATOMIC_ACQ_REL))
    _Exit(78);
#else
  if (Stopping++)
    _Exit(78);
#endif
  exit(78);
}

/* A block with room for Key and Size further characters. */
static inline struct SvcKept *svc_detail_make(enum SvcKind Kind,
                                              const char *Key, size_t Size) {
  const size_t KeySize = strlen(Key) + 1;
  struct SvcKept *New =
      (struct SvcKept *)calloc(1, sizeof(struct SvcKept) + KeySize + Size);
  if (!New) {
    svc_detail_stop("out of memory for ", Key, "", "", "");
    return NULL;
  }
  New->Kind = Kind;
  New->Key = (char *)memcpy(New + 1, Key, KeySize);
  New->End = (char *)(New + 1) + KeySize;
  return New;
}

/* Finds what is kept of that kind and key, and of that text unless it is null;
   null when there is none. Puts New there in that case, if it is given. */
static inline const struct SvcKept *svc_detail_keep(enum SvcKind Kind,
                                                    const char *Key,
                                                    const char *Text,
                                                    struct SvcKept *New) {
  static struct SvcKept *First = NULL; /* grows only at its front */
  struct SvcKept *Head, *K;
  for (;;) {
#ifdef __GNUC__
    Head = __atomic_load_n(&First, __ATOMIC_ACQUIRE);
#else
    Head = First;
#endif
    for (K = Head; K; K = K->Next)
      if (K->Kind == Kind && strcmp(K->Key, Key) == 0 &&
          (!Text || strcmp(K->Parts[SvcText], Text) == 0)) {
        free(New);
        return K;
      }
    if (!New)
      return NULL;
    New->Next = Head;
#ifdef __GNUC__
    if (__atomic_compare_exchange_n(&First, &Head, New, 0, __ATOMIC_RELEASE,
                                    __ATOMIC_RELAXED))
      return New;
#else
    First = New;
    return New;
#endif
  }
}

/* Reads a file of Size characters at most; gives its size, or what is wrong. */
static inline const char *svc_detail_read(const char *Path, char *Out,
                                          size_t Most, size_t *Size) {
  FILE *File = fopen(Path, "rb");
  int Failed;
  if (!File)
    return "cannot be read";
  *Size = fread(Out, 1, Most + 1, File);
  Failed = ferror(File);
  fclose(File);
  if (Failed)
    return "cannot be read";
  if (*Size > Most)
    return "is larger than 1 MiB";
  if (memchr(Out, 0, *Size))
    return "has a zero byte";
  if (*Size && Out[*Size - 1] == '\n') {
    --*Size;
    if (*Size && Out[*Size - 1] == '\r')
      --*Size;
  }
  Out[*Size] = 0;
  return NULL;
}

/* The content of the file that Variable names. */
static inline const char *svc_detail_file(const char *Variable,
                                          const char *Path) {
  const size_t Most = (size_t)1 << 20;
  const struct SvcKept *Known = svc_detail_keep(SvcFile, Path, NULL, NULL);
  struct SvcKept *New, *Small;
  const char *Wrong;
  size_t Size = 0;
  if (Known)
    return Known->Parts[SvcText];
  New = svc_detail_make(SvcFile, Path, Most + 1);
  Wrong = svc_detail_read(Path, New->End, Most, &Size);
  if (Wrong) {
    free(New);
    svc_detail_stop(Variable, " names '", Path, "', which ", Wrong);
    return NULL;
  }
  Small = svc_detail_make(SvcFile, Path, Size + 1);
  Small->Parts[SvcText] = (char *)memcpy(Small->End, New->End, Size + 1);
  free(New);
  return svc_detail_keep(SvcFile, Path, NULL, Small)->Parts[SvcText];
}

/* The value of the variable; null when it is not set. */
static inline const char *svc_detail_find(const char *Name) {
  const char *Value = getenv(Name);
  const struct SvcKept *Known;
  struct SvcKept *New;
  const char *Path;
  char *FileName;
  size_t Size;
  if (Value) {
    Known = svc_detail_keep(SvcVariable, Name, Value, NULL);
    if (!Known) {
      Size = strlen(Value) + 1;
      New = svc_detail_make(SvcVariable, Name, Size);
      New->Parts[SvcText] = (char *)memcpy(New->End, Value, Size);
      Known = svc_detail_keep(SvcVariable, Name, New->Parts[SvcText], New);
    }
    return Known->Parts[SvcText];
  }
  Size = strlen(Name);
  New = svc_detail_make(SvcVariable, Name, Size + sizeof("_FILE"));
  FileName = New->End;
  memcpy(FileName, Name, Size);
  memcpy(FileName + Size, "_FILE", sizeof("_FILE"));
  Path = getenv(FileName);
  Value = Path ? svc_detail_file(FileName, Path) : NULL;
  free(New);
  return Value;
}

/* The value of the variable. */
static inline const char *svc_required_env(const char *Name) {
  const char *Value = svc_detail_find(Name);
  if (!Value)
    svc_detail_stop(Name, " is not set: give it a value, or let ", Name,
                    "_FILE name a file that holds it", "");
  return Value;
}

/* The value of the variable; Default itself when it is not set. */
static inline const char *svc_env_or(const char *Name, const char *Default) {
  const char *Value = svc_detail_find(Name);
  return Value ? Value : Default;
}

/* Text as a decimal number from Min to Max, or a stop that names it. */
static inline long long svc_detail_number(const char *Of, const char *Name,
                                          const char *Text, long long Min,
                                          long long Max) {
  const char *Digits = Text + (*Text == '-');
  long long Value;
  char Range[64];
  errno = 0;
  Value = strtoll(Text, NULL, 10);
  if (errno || !*Digits || Digits[strspn(Digits, "0123456789")] ||
      Value < Min || Value > Max) {
    snprintf(Range, sizeof(Range), "%lld to %lld", Min, Max);
    svc_detail_stop(Of, Name, " is not a whole number from ", Range, "");
  }
  return Value;
}

/* The value as a decimal number from Min to Max, with nothing around it. */
static inline long long svc_required_number(const char *Name, long long Min,
                                            long long Max) {
  return svc_detail_number("", Name, svc_required_env(Name), Min, Max);
}

static inline int svc_detail_hex(char C) {
  static const char Digits[] = "0123456789abcdef0123456789ABCDEF";
  const char *At = C ? strchr(Digits, C) : NULL;
  return At ? (int)((At - Digits) % 16) : -1;
}

/* Puts the characters from From to To, decoded, behind what is used of Into,
   as Part; of reserved characters, the sub-delims of RFC 3986 and those in Also
   may stand there as they are. Gives what is wrong, or null. */
static inline const char *svc_detail_decode(struct SvcKept *Into,
                                            enum SvcPart Part, const char *From,
                                            const char *To, const char *Also) {
  static const char Plain[] = "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "0123456789-._~!$&'()*+,;=";
  Into->Parts[Part] = Into->End;
  for (; From != To; ++From) {
    char C = *From;
    if (C == '%') {
      const int High = To - From > 2 ? svc_detail_hex(From[1]) : -1;
      const int Low = High < 0 ? -1 : svc_detail_hex(From[2]);
      if (Low < 0)
        return "has a '%' without two hexadecimal digits behind it";
      if (High + Low == 0)
        return "has a zero byte";
      C = (char)(High * 16 + Low);
      From += 2;
    } else if (!strchr(Plain, C) && !strchr(Also, C)) {
      return "has a character that must be written as '%' and two hexadecimal "
             "digits";
    }
    *Into->End++ = C;
  }
  *Into->End++ = 0;
  return NULL;
}

/* True when the text looks like an IPv6 address, perhaps with a zone (RFC
   6874). Whether its groups make sense is found out by who connects. */
static inline int svc_detail_is_ipv6(const char *From, const char *To) {
  int Colons = 0;
  for (; From != To && *From != '%'; ++From) {
    if (*From != ':' && *From != '.' && svc_detail_hex(*From) < 0)
      return 0;
    Colons += *From == ':';
  }
  return Colons >= 2 &&
         (From == To || (To - From > 3 && strncmp(From, "%25", 3) == 0));
}

/* The first, or last, C from From to To; To when there is none. */
static inline const char *svc_detail_first(const char *From, const char *To,
                                           char C) {
  while (From != To && *From != C)
    ++From;
  return From;
}
static inline const char *svc_detail_last(const char *From, const char *To,
                                          char C) {
  const char *At = To;
  while (At != From)
    if (*--At == C)
      return At;
  return To;
}

/* Fills the parts of Into from an authority. Gives what is wrong, or null, and
   in What the part that it is wrong with; so does svc_detail_parse. */
static inline const char *svc_detail_authority(struct SvcKept *Into,
                                               const char *From, const char *To,
                                               const char **What) {
  const char *At = svc_detail_last(From, To, '@');
  const char *Colon, *Wrong, *C;
  long Number = 0;
  if (At != To) {
    Colon = svc_detail_first(From, At, ':');
    *What = "user";
    Wrong = svc_detail_decode(Into, SvcUser, From, Colon, "");
    if (!Wrong && Colon != At) {
      *What = "password";
      Wrong = svc_detail_decode(Into, SvcPassword, Colon + 1, At, ":");
    }
    if (Wrong)
      return Wrong;
    From = At + 1;
  }
  *What = "host";
  Colon = svc_detail_last(From, To, ':');
  if (From != To && *From == '[') {
    At = svc_detail_first(From, To, ']');
    if (At == To || !svc_detail_is_ipv6(From + 1, At) ||
        (At + 1 != To && At[1] != ':'))
      return "is not an IPv6 address in brackets";
    Colon = At + 1;
    Wrong = svc_detail_decode(Into, SvcHost, From + 1, At, ":");
  } else {
    Wrong = svc_detail_decode(Into, SvcHost, From, Colon, "");
  }
  if (Wrong || To - Colon < 2)
    return Wrong;
  *What = "port";
  for (C = Colon + 1; C != To; ++C)
    Number = *C < '0' || *C > '9' || Number > 65535 ? 65536
                                                    : Number * 10 + (*C - '0');
  if (Number > 65535)
    return "is not a number from 0 to 65535";
  return svc_detail_decode(Into, SvcPort, Colon + 1, To, "");
}

/* Fills the parts of Into, whose text is set. Parts that are missing stay null;
   an empty user, host, port or path is missing, an empty password is one. */
static inline const char *svc_detail_parse(struct SvcKept *Into,
                                           const char **What) {
  const char *From = Into->Parts[SvcText];
  const char *End = From + strlen(From);
  const char *Hash = svc_detail_first(From, End, '#');
  const char *Mark = svc_detail_first(From, Hash, '?');
  const char *Colon = svc_detail_first(From, Mark, ':');
  const char *Slash, *Wrong = NULL;
  char *Rest;
  int Part;
  *What = "scheme";
  Into->Parts[SvcScheme] = Into->End;
  for (; From != Colon; ++From) {
    const int Upper = *From >= 'A' && *From <= 'Z';
    if (!Upper && !(*From >= 'a' && *From <= 'z') &&
        (From == Into->Parts[SvcText] || !*From ||
         !strchr("0123456789+-.", *From)))
      return "is missing or malformed";
    *Into->End++ = (char)(Upper ? *From - 'A' + 'a' : *From);
  }
  if (Colon == Mark || Colon == Into->Parts[SvcText])
    return "is missing or malformed";
  *Into->End++ = 0;
  ++From;
  if (Mark - From >= 2 && From[0] == '/' && From[1] == '/') {
    Slash = svc_detail_first(From + 2, Mark, '/');
    Wrong = svc_detail_authority(Into, From + 2, Slash, What);
    From = Slash;
  }
  if (!Wrong) {
    *What = "path";
    Wrong = svc_detail_decode(Into, SvcPath, From, Mark, ":@/");
  }
  Rest = Into->End; /* query and fragment are looked at, but not kept */
  if (!Wrong && Mark != Hash) {
    *What = "query";
    Wrong = svc_detail_decode(Into, SvcPartCount, Mark + 1, Hash, ":@/?");
  }
  if (!Wrong && Hash != End) {
    *What = "fragment";
    Wrong = svc_detail_decode(Into, SvcPartCount, Hash + 1, End, ":@/?");
  }
  Into->End = Rest;
  for (Part = SvcUser; Part < SvcPartCount; ++Part)
    if (Part != SvcPassword && Into->Parts[Part] && !*Into->Parts[Part])
      Into->Parts[Part] = NULL;
  return Wrong;
}

/* A URL that is not looked at yet, with room for its parts. */
static inline struct SvcKept *svc_detail_new_url(const char *Name,
                                                 const char *Text) {
  const size_t Size = strlen(Text) + 1;
  /* What is decoded is no longer than the text, and each part has its end. */
  struct SvcKept *New =
      svc_detail_make(SvcUrl, Name, 2 * Size + SvcPartCount + 2);
  New->Parts[SvcText] = (char *)memcpy(New->End, Text, Size);
  New->End += Size;
  return New;
}

/* A part of the URL in the variable; null when it is missing. */
static inline const char *svc_detail_part(const char *Name, enum SvcPart Part) {
  const char *Text = svc_required_env(Name);
  const struct SvcKept *Known = svc_detail_keep(SvcUrl, Name, Text, NULL);
  if (!Known) {
    struct SvcKept *New = svc_detail_new_url(Name, Text);
    const char *What = "";
    const char *Wrong = svc_detail_parse(New, &What);
    if (Wrong) {
      free(New);
      svc_detail_stop(Name, " is not a URL: the ", What, " ", Wrong);
      return NULL;
    }
    Known = svc_detail_keep(SvcUrl, Name, New->Parts[SvcText], New);
  }
  return Known->Parts[Part];
}

static inline const char *svc_detail_must(const char *Name, enum SvcPart Part,
                                          const char *What) {
  const char *Value = svc_detail_part(Name, Part);
  if (!Value)
    svc_detail_stop(Name, " has no ", What, "", "");
  return Value;
}

/* Parts of the URL in the variable, by the generic syntax of RFC 3986,
   percent-decoded. A part that is missing ends the program. */

static inline const char *svc_url_scheme(const char *Name) {
  return svc_detail_must(Name, SvcScheme, "scheme"); /* in lower case */
}
static inline const char *svc_url_user(const char *Name) {
  return svc_detail_must(Name, SvcUser, "user");
}
static inline const char *svc_url_password(const char *Name) {
  return svc_detail_must(Name, SvcPassword, "password");
}
/* An IPv6 address comes without brackets. */
static inline const char *svc_url_host(const char *Name) {
  return svc_detail_must(Name, SvcHost, "host");
}
static inline const char *svc_url_port(const char *Name) {
  return svc_detail_must(Name, SvcPort, "port");
}
static inline int svc_url_port_number(const char *Name) {
  return (int)svc_detail_number("the port of ", Name, svc_url_port(Name), 0,
                                65535);
}
static inline const char *svc_url_path(const char *Name) {
  return svc_detail_must(Name, SvcPath, "path");
}
/* The path without its first '/'. */
static inline const char *svc_url_database(const char *Name) {
  const char *Path = svc_detail_part(Name, SvcPath);
  if (Path && *Path == '/')
    ++Path;
  if (!Path || !*Path) {
    svc_detail_stop(Name, " has no database", "", "", "");
    return "";
  }
  return Path;
}

#endif /* SVC_ENV_H */
