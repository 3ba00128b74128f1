# ICU as scripts/icu.sh leaves it in build/icu, compiled with the same definitions.
set(ISNAD_ICU ${PROJECT_SOURCE_DIR}/build/icu)
if(NOT EXISTS ${ISNAD_ICU}/lib/libicuuc.a)
  message(FATAL_ERROR "ICU for wasm is not built yet: run ./dev build wasm, which fetches and builds it.")
endif()
file(STRINGS ${ISNAD_ICU}/definitions.txt icu_definitions)
target_compile_options(isnad_icu INTERFACE ${icu_definitions})
target_include_directories(isnad_icu SYSTEM INTERFACE ${ISNAD_ICU}/include)
target_link_libraries(isnad_icu INTERFACE ${ISNAD_ICU}/lib/libicuuc.a)
# Traps take the place of exceptions: JavaScript makes a fresh instance after one.
target_compile_options(isnad_options INTERFACE -fno-exceptions -msimd128)
