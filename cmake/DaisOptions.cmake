# What every build of Dais shares: language level, warnings, sanitizers, compiler cache and linker.
option(DAIS_TESTS "Build the tests" ON)
option(DAIS_BENCH "Build the benchmarks" ON)
set(DAIS_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them: 'address,undefined' or 'thread'")
option(DAIS_KNOWN_BAD "Build the known-bad variants in, for tools/mutants only" OFF)
option(DAIS_COVERAGE "Count which lines the tests run" OFF)
option(DAIS_FUZZ "Build the readers for libFuzzer, with clang" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(DAIS_CCACHE ccache)
if(DAIS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_SOURCE_DIR}/cmake/cached-compile" "${CMAKE_SOURCE_DIR}")
endif()
find_program(DAIS_MOLD mold)
if(DAIS_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

set(DAIS_SLOWNESS 1) # How many times longer a test may take than its time limit says.
if(DAIS_SANITIZE)
    set(DAIS_SLOWNESS 5)
    add_compile_options(-fsanitize=${DAIS_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${DAIS_SANITIZE})
    add_compile_definitions(DAIS_SANITIZED=1)
endif()
if(DAIS_FUZZ)
    set(fuzz_sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined)
    add_compile_options(-fsanitize=fuzzer-no-link ${fuzz_sanitizers} -fno-omit-frame-pointer)
    add_link_options(${fuzz_sanitizers})
endif()
if(DAIS_KNOWN_BAD)
    add_compile_definitions(DAIS_KNOWN_BAD=1)
endif()
if(DAIS_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()

# What a court installs checks its buffers and has no writable jump tables.
add_compile_options($<$<CONFIG:RelWithDebInfo,Release>:-fstack-protector-strong>)
add_compile_definitions($<$<CONFIG:RelWithDebInfo,Release>:_FORTIFY_SOURCE=2>)
add_link_options(-Wl,-z,relro,-z,now)
# "cmake --install" and cpack take what is built; a package does not wait for tests and benchmarks.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

# Warnings are errors, on our own targets only; libraries' headers come in as system headers.
add_library(dais_warnings INTERFACE)
add_library(dais::warnings ALIAS dais_warnings)
target_compile_options(dais_warnings INTERFACE
    -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor -Woverloaded-virtual -Wunused -Wno-missing-field-initializers -Werror)
target_compile_definitions(dais_warnings INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
