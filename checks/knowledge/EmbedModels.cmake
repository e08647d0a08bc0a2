# Writes OUT, a C++ file with the text of every model in FILES and of PROOF.
function(literal out file)
  file(READ "${file}" text)
  # A string literal may be limited to 65,535 characters: split on lines.
  string(REPLACE "\n" "\n)svc\" R\"svc(" text "${text}")
  set(${out} "llvm::StringLiteral(R\"svc(${text})svc\")" PARENT_SCOPE)
endfunction()

set(code "#include \"knowledge/EmbeddedModels.h\"\n\nnamespace {\nconstexpr svc::EmbeddedModel Models[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  literal(text "${file}")
  string(APPEND code "    {llvm::StringLiteral(\"${name}\"), ${text}},\n")
endforeach()
literal(text "${PROOF}")
string(APPEND code "};\n} // namespace\n\nllvm::ArrayRef<svc::EmbeddedModel> svc::embeddedModels() { return Models; }\n\nllvm::StringRef svc::embeddedProof() {\n  return ${text};\n}\n")
file(WRITE "${OUT}" "${code}")
