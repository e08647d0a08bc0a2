//===- Model.h - What is known of one client library ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The data that one connectors/*.json file holds, as plain structs. Nothing
// here computes; ModelLoader fills it, ModelSet finds in it. The format is
// documented in connectors/README.md and checked by connector.schema.json.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_MODEL_H
#define SVC_TIDY_KNOWLEDGE_MODEL_H

#include "Recipe.h"
#include "Role.h"
#include "Signature.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace svc {

struct Connector;

enum class EntryKind {
  Function,    // a free function
  Method,      // a member function, also through subclasses
  Constructor, // also through make_unique, make_shared, emplace
  Field,       // a data member that is assigned or initialised
  Option,      // a call whose key argument selects the role of its value
  MapKey,      // container["key"] = value, on a container of this type
  Environment, // what reads configuration: a call, a variable, a member
  Value,       // a call that makes a value of others; see Recipe.h
  TextClass,   // a class whose objects are texts; see Recipe.h
};

/// The kinds as models spell them ("map_key"), in the enumerators' order.
llvm::ArrayRef<llvm::StringRef> entryKindNames();
inline llvm::StringRef name(EntryKind K) {
  return entryKindNames()[static_cast<size_t>(K)];
}

/// What one parameter (or field, or key) means.
struct Binding {
  Role Meaning;
  Dialect Text;
  /// The variable that the library reads by itself where nothing is given
  /// ("PGHOST"), or "".
  std::string OwnVariable = {};
  /// Nothing is given by not calling or assigning at all; else by a null
  /// pointer.
  bool UnsetByAbsence = false;
  /// The parameter that holds the length of the text.
  std::optional<unsigned> Length = {};
  /// The text is a format as printf's, of the arguments behind it.
  bool IsFormat = false;
  bool operator==(const Binding &O) const {
    return Meaning == O.Meaning && Text == O.Text &&
           OwnVariable == O.OwnVariable && UnsetByAbsence == O.UnsetByAbsence &&
           Length == O.Length && IsFormat == O.IsFormat;
  }
};

/// What a place inside of a parameter means: the member `Host` of the argument
/// for `Settings`, the third element of `Options`.
struct InnerBinding {
  unsigned Parameter = 0;
  /// Members by name ("Host"), elements in brackets ("[2]", "[]" for any).
  std::vector<std::string> Within;
  Binding Means;
  bool operator==(const InnerBinding &O) const {
    return Parameter == O.Parameter && Within == O.Within && Means == O.Means;
  }
};

/// "settings.brokers[0].host": \p Within inside of what is called \p Name.
std::string nameWithin(std::string Name, llvm::ArrayRef<std::string> Within);

/// A condition on what becomes of an argument: the object that is given here
/// is given to another function later on.
struct LaterCall {
  unsigned Argument; // of the entry point
  Signature Callee;
  unsigned Parameter; // of the callee
};

struct EntryPoint {
  EntryKind Kind = EntryKind::Function;
  /// Qualified name, without inline namespaces; one '*' may stand in for a
  /// part of a component: "Aws::S3::Model::*Request::SetBucket".
  std::string Name;
  /// Functions, methods, constructors and options.
  std::optional<Signature> Declaration;
  /// Index of a parameter -> what it means. May be empty: then the entry point
  /// only marks code that talks to the service.
  std::map<unsigned, Binding> Arguments;
  /// The same for what lies inside of parameters ("settings.host"). An entry
  /// point that was learned has all its bindings here.
  std::vector<InnerBinding> Inner;
  /// Role -> what the library takes where the call does not say: a place that
  /// is as hardcoded as if the program spelled it ("localhost").
  std::map<Role, std::string> Implicit;
  /// Field: what the field means.
  std::optional<Binding> FieldBinding;
  /// Option and MapKey: key (an enumerator's or constant's name, or the text
  /// of a string literal) -> what the value means.
  std::map<std::string, Binding> Keys;
  /// Option: the parameters that hold key and value.
  unsigned KeyParameter = 0, ValueParameter = 0;
  /// Option: the way to key and value inside of these parameters. "[]" in both
  /// stands for one number after the other (parallel arrays).
  std::vector<std::string> KeyWithin, ValueWithin;
  /// Option: the key is this template argument of the call, and no parameter.
  std::optional<unsigned> KeyTemplateArgument;
  /// Option: further pairs of key and value follow behind the first.
  bool Repeats = false;
  /// Counts only where the address is connected to, never where it is bound
  /// (POSIX sockets).
  bool OnlyWhenConnected = false;
  /// Functions, methods, constructors: counts only when this happens.
  std::optional<LaterCall> OnlyWhen;
  /// A function of the user's program that passes values on (`learned`).
  bool Learned = false;
  /// Environment: indices of the parameter that names the variable, of the
  /// fallback, and of the one that the value is written to.
  std::optional<unsigned> VariableParameter, FallbackParameter, ResultParameter;
  /// Value.
  Recipe Makes;
  /// TextClass.
  TextClass Text;
  const Connector *Owner = nullptr;
  /// The file that says so, for messages; the set of models owns the text.
  llvm::StringRef File;

  /// The last component of Name; for a constructor, the class.
  llvm::StringRef unqualifiedName() const;
};

struct Connector {
  std::string Id;       // "libpq"
  std::string Name;     // "libpq (PostgreSQL C client)"
  std::string Service;  // "postgresql"
  std::string Category; // database, cache, queue, object-store, mail, ...
  std::string Language; // "c" or "c++"
  std::vector<std::string> Headers;
  std::vector<std::string> Packages; // Debian packages that hold the headers
  std::string Documentation;         // link
  std::string Provenance;            // where the signatures were read
  std::vector<std::string> Schemes;  // URL schemes
  std::optional<unsigned> DefaultPort;
  /// Role -> conventional environment variable ("DATABASE_URL").
  std::map<Role, std::string> Variables;
  /// Variables that the library reads by itself.
  std::vector<std::string> ReadsEnvironment;
  /// Not a service but what stands in for one: files, in-memory fakes.
  bool LocalStandIn = false;
  /// Runs inside of the program, without a server: sqlite.
  bool Embedded = false;
  /// A program's own functions that reach the service; one function may reach
  /// several.
  bool Learned = false;
  std::vector<EntryPoint> EntryPoints;
  std::string File; // where it was loaded from, for messages

  /// Nobody has held it against a header: `provenance` is "unverified" or
  /// begins with "unverified:". Such a model matches only where it is asked
  /// for.
  bool unverified() const;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_MODEL_H
