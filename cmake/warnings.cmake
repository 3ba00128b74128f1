# What every target of Isnad is compiled with. The same bytes in must give the same bytes out on every
# machine: no fused multiply-add, no fast-math.
add_library(isnad_options INTERFACE)
target_compile_options(isnad_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Werror -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports overflows in inlined library code that it cannot prove absent (GCC bug 105329).
  target_compile_options(isnad_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(ISNAD_SANITIZE)
  # The library's own checks of every index: what is read past a string's or a vector's end often lies in memory that is
  # its own all the same, where no sanitizer sees it.
  target_compile_definitions(isnad_options INTERFACE _GLIBCXX_ASSERTIONS)
  target_compile_options(isnad_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(isnad_options INTERFACE -fsanitize=address,undefined)
endif()
if(ISNAD_FUZZ)
  target_compile_options(isnad_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
