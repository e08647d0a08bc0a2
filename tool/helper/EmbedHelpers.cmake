# Writes OUT, a C++ file with the text of every helper header in FILES.
set(code "#include \"helper/HelperFiles.h\"\n\nnamespace {\nconstexpr svc::HelperFile Files[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" text)
  # A string literal may be limited to 65,535 characters: split on lines.
  string(REPLACE "\n" "\n)svc\" R\"svc(" text "${text}")
  string(APPEND code "    {\"${name}\", R\"svc(${text})svc\"},\n")
endforeach()
string(APPEND code "};\n} // namespace\n\nllvm::ArrayRef<svc::HelperFile> svc::helperFiles() { return Files; }\n")
file(WRITE "${OUT}" "${code}")
