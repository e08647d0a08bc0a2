# Writes OUT, a C++ file with the text of every model in FILES.
set(code "#include \"knowledge/EmbeddedModels.h\"\n\nnamespace {\nconst svc::EmbeddedModel Models[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" text)
  # A string literal may be limited to 65,535 characters: split on lines.
  string(REPLACE "\n" "\n)svc\" R\"svc(" text "${text}")
  string(APPEND code "    {\"${name}\", R\"svc(${text})svc\"},\n")
endforeach()
string(APPEND code "};\n} // namespace\n\nllvm::ArrayRef<svc::EmbeddedModel> svc::embeddedModels() { return Models; }\n")
file(WRITE "${OUT}" "${code}")
