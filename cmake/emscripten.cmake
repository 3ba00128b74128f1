# Debian's Emscripten, wherever it lives.
find_program(ISNAD_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND ${ISNAD_EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE ISNAD_EMSCRIPTEN_ROOT
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
# Its JavaScript passes import packages that Debian keeps here.
set(ENV{NODE_PATH} /usr/share/nodejs)
include(${ISNAD_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
