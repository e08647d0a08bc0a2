//===- Record.h - Findings and uses as plain data ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What one unit's analysis gives, without any clang type: it outlives the AST,
// crosses threads, merges and prints. Reports are written from records only.
// No field ever holds the text of a credential.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_RECORD_H
#define SVC_TIDY_ENGINE_FINDING_RECORD_H

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace svc {

/// A place in a file. Lines and columns count from 1, columns in bytes.
/// File is an absolute path, without "." and ".." components.
struct Place {
  std::string File;
  unsigned Line = 0, Column = 0;
};

/// The spelling of a literal; the end is one past the last character.
struct Span {
  std::string File;
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
};

/// One replacement of bytes in a file.
struct EditRecord {
  std::string File;
  unsigned Offset = 0, Length = 0;
  std::string Replacement;
};

/// What a variable must hold where an arm of an environment branch was taken
/// for the program to behave as before. The text itself stays in the source: it
/// may be a secret.
struct ArmValue {
  std::string Variable;
  std::string When; // the arm, in words: "production", "otherwise"
  Span Origin;      // the literal; no file: the variable must be unset
};

struct FixRecord {
  bool Restructure = false; // else an attach fix
  std::vector<EditRecord> Edits;
  std::vector<std::string> Variables;
  std::vector<ArmValue> PerEnvironment; // of an environment branch
  /// The edits leave a value to the library, which reads this variable by
  /// itself. Where a run gives the value another name, OtherEdits hold.
  std::string OwnVariable;
  std::vector<EditRecord> OtherEdits;
};

/// A text that only one file that the user asks for may hold; whoever takes it
/// out says so by name.
class Secret {
public:
  Secret() = default;
  explicit Secret(std::string Text) : Text(std::move(Text)) {}
  const std::string &reveal() const { return Text; }

private:
  std::string Text;
};

/// What a hardcoded value is to the program's resources; of this, variables get
/// their names (fix/ResourcePlan.h).
struct SlotRecord {
  /// The variables that will carry the value: its own, and that of a URL of
  /// which it is a part ("" where it is none).
  std::string Variable, UrlVariable;
  /// What these are called where nothing else wants the name.
  std::string Convention, UrlConvention;
  /// Convention is a variable that the library reads by itself.
  bool IsLibrarys = false;
  std::string Service, Role;
  enum Kind {
    Location,  // another value is another resource
    Inside,    // one of several in a resource: bucket, queue, topic
    Credential // opens it
  } K = Location;
  /// Tells values apart; never leaves the process.
  uint64_t Value = 0;
  /// Values at one object or call belong together, those of one function
  /// probably.
  std::string Client, Scope;
  /// What the code calls it, the best first; "" where it does not.
  std::vector<std::string> Called;
  /// What may stand in a committed file in the place of the value: locations
  /// as they are, with credentials left out.
  std::string Example;
  /// What the variable must hold for the program to behave as before; only
  /// where it was asked for (AnalysisOptions::KeepValues).
  std::optional<Secret> Old;
};

/// One place where the code reads a variable of the environment.
struct ReadRecord {
  std::string Variable;
  Place At;
  bool HasDefault = false; // the program goes on without it
};

struct TraceStep {
  Place At;
  std::string Note;
};

enum class Severity { Error, Warning, Info };

struct FindingRecord {
  std::string Check;
  Place Use;
  std::string Service, Connector, EntryPoint;
  std::string Role; // "" for an environment branch
  std::string Message;
  Severity Level = Severity::Warning;
  bool Certain = true; // else likely
  bool Placeholder = false;
  /// The connector's own entry point that the value finally reaches, and the
  /// place of that; behind wrappers it is not Use.
  Place Sink;
  std::string SinkEntryPoint;
  Span Origin; // File is empty when there is no literal (environment branch)
  std::vector<TraceStep> Trace;
  /// The function around the use, and its number among equal findings there;
  /// the surfaces make the fingerprint of them (Fingerprint.h).
  std::string Scope;
  unsigned Ordinal = 0;
  std::string Fingerprint;
  std::vector<FixRecord> Fixes;
  std::string NoFixReason; // why there is no fix; "" where there is one
  /// It has none because the fix of another finding removes the literal, too.
  bool Covered = false;
  std::optional<SlotRecord> Slot; // nothing for an environment branch
  /// Of an environment branch: what its arms differ in, one word of those in
  /// engine/branch/Difference.h; else "".
  std::string Difference;
  /// "" where the unit's own command shows the finding, else the assumption
  /// under which hidden code was parsed ("STAGING is defined").
  std::string Assumption;
};

/// The state of one role of a use.
enum class RoleStatus {
  Attached,      // read from the environment or configuration
  Hardcoded,     // a literal
  Fallback,      // a literal where the environment is silent
  Forwarded,     // a parameter: the callers decide, and are uses themselves
  Unknown,       // not followed to its source
  LibraryDefault // null or empty: the library decides
};

struct RoleRecord {
  RoleStatus Status = RoleStatus::Unknown;
  std::string Variable; // of Attached and Fallback, where known
  /// Attached: nothing is given, and the library reads the environment.
  bool ByLibrary = false;
};

/// One leaf of a value, in words; the text of a literal is nowhere.
struct PieceRecord {
  enum Kind { Literal, Environment, Parameter, Null, Unknown } K = Unknown;
  /// The variable; the parameter; why it is unknown.
  std::string Name;
  /// Parameter: whose, and which that is (see UseRecord::Wrapper).
  std::string Function, Symbol;
  Span Origin;                 // Literal
  std::vector<TraceStep> Path; // Literal, Parameter: from there to the use
};

/// What became of one part of a value, and why.
struct RulingRecord {
  std::string Role;
  std::string Check; // the one that asks about the role
  bool Reported = false;
  std::string Reason, Row; // in words, and in docs/behaviours.md
  Place Suppressed;        // the comment that silences it, else no file
};

/// One of the values that a role may have.
struct AlternativeRecord {
  std::vector<PieceRecord> Pieces;
  std::vector<RulingRecord> Rulings;
};

/// What led to the state of one role.
struct AccountRecord {
  std::string Role, Name; // Name: of the parameter, option or key
  RoleRecord State;
  /// Behind a wrapper: the connector's entry point, and the way there.
  Place Sink;
  std::string SinkEntryPoint;
  std::vector<TraceStep> Onward;
  std::vector<AlternativeRecord> Alternatives;
};

struct UseRecord {
  Place At;
  std::string Service, Connector, EntryPoint;
  std::map<std::string, RoleRecord> Roles; // by role name
  /// Variables that the library reads here by itself where they are set, as far
  /// as is known: no role of its own stands for them, or it is given nothing.
  std::set<std::string> LeftToLibrary;

  // Only where explanations are asked for.
  std::string Wrapper; // the symbol of the function, if it is a wrapper
  bool Explained = false;
  std::string Aside, AsideRow; // why no role of it is judged
  std::vector<AccountRecord> Accounts;
};

/// Where a file's source text must be masked when a line of it is shown.
struct MaskRecord {
  Span Where;
  /// No parse has seen what the text there means.
  bool Unread = false;
};

/// One thing that an arm of an environment branch does to a service.
struct Deed {
  enum Kind {
    Use,           // an entry point, or a function or class that uses one
    Configuration, // a value that reaches a role elsewhere
    StandIn        // what takes a service's place
  } K = Use;
  std::string Service, Connector;
  /// The entry point, function, class or role.
  std::string Through;
  /// Tells the values at the roles apart; never leaves the process.
  uint64_t Values = 0;
  /// The service runs inside of the program (sqlite).
  bool Embedded = false;

  auto key() const { return std::tie(K, Service, Connector, Through, Values); }
  bool operator<(const Deed &O) const { return key() < O.key(); }
  bool operator==(const Deed &O) const { return key() == O.key(); }
};

/// One arm of an environment branch.
struct ArmRecord {
  Place At;
  std::string When;   // in words: "production", "otherwise"
  bool Parsed = true; // else only its tokens are known
  std::set<Deed> Deeds;
  /// What classes and functions in it could be exchanged for: the base of a
  /// class, the type of a function. Apart for those that reach a service.
  std::set<std::string> Kin, ServiceKin;
};

/// A condition on the environment. Whether it is a finding is asked by
/// judgeBranch when all that can be known of its arms is there.
struct BranchRecord {
  Place At;
  std::string Form;        // "if", "?:", "switch", "&&", "#if", "template", ...
  std::string Environment; // the name in the condition
  std::string Scope;
  bool Suppressed = false;
  /// The arms are the same text but for literals.
  bool OnlyLiterals = false;
  std::vector<ArmRecord> Arms;
  std::vector<FixRecord> Fixes;
  std::string NoFixReason;
};

/// Macros that the code must be preprocessed with, so that an arm that was
/// hidden is parsed. No value: it is not defined.
using Assumption = std::map<std::string, std::optional<std::string>>;

/// An arm of an environment branch that the preprocessor removed, and that is
/// worth to be seen.
struct HiddenArm {
  Place At;
  /// What to assume to see it; nothing where no such assumption is known.
  std::optional<Assumption> Under;
  std::string When; // Under in words: "STAGING is defined"
};

/// How much of the user's text one parse has shown.
struct ShownText {
  struct Part {
    Span Where;
    unsigned Begin = 0, End = 0; // in bytes, as in EditRecord
  };
  std::set<std::string> Files; // that were read
  std::vector<Part> Removed;   // parts of these that the preprocessor removed
};

/// What the analysis of one translation unit gives.
struct UnitRecord {
  std::vector<FindingRecord> Findings;
  /// Branches of the preprocessor on the environment, findings or not.
  std::vector<BranchRecord> Directives;
  /// Arms of these that only their tokens tell of, in the order of the source.
  std::vector<HiddenArm> Hidden;
  ShownText Shown; // empty where Hidden is
  std::vector<UseRecord> Uses;
  std::vector<MaskRecord> Masks;
  std::vector<ReadRecord> Reads;
  /// The user's files of the unit, where they were asked for.
  std::vector<std::string> Files;
  /// The file of which an explanation was asked for is part of the unit.
  bool SeesExplained = false;
  /// Entry points that the line names, and that do not match what is there.
  std::vector<std::string> Misfits;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_RECORD_H
