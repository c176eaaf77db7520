# How a layer, a program and a test are declared. Sources are listed, never globbed.

# dais_layer(name SOURCES ... PUBLIC ... PRIVATE ...): the static library dais_<name>, alias dais::<name>.
function(dais_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(dais_${name} STATIC ${arg_SOURCES})
    string(REPLACE "_" "::" alias ${name})
    add_library(dais::${alias} ALIAS dais_${name})
    target_include_directories(dais_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(dais_${name} PUBLIC ${arg_PUBLIC} PRIVATE dais::warnings ${arg_PRIVATE})
    target_precompile_headers(dais_${name} REUSE_FROM dais_library_header)
endfunction()

# dais_program(name SOURCES ... LINK ...): an executable of that name.
function(dais_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE dais::warnings ${arg_LINK})
    target_precompile_headers(${name} REUSE_FROM dais_program_header)
endfunction()

# dais_test(name SOURCES ... LINK ... LABELS ... [TIMEOUT seconds]): a Qt Test program run by ctest.
# Widgets are drawn off screen; tests that need a real display start their own Xvfb.
# The folder under tests/ is a label too (domain, store, ...); target <label>_tests builds the tests of a label.
function(dais_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    dais_program(${name} SOURCES ${arg_SOURCES} LINK Qt6::Test ${arg_LINK})
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" folder "${folder}")
    list(APPEND arg_LABELS ${folder})
    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET ${label}_tests)
            add_custom_target(${label}_tests)
        endif()
        add_dependencies(${label}_tests ${name})
    endforeach()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_compile_definitions(${name} PRIVATE DAIS_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        DAIS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" DAIS_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * ${DAIS_SLOWNESS}")
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        # Qt's own limit of a function, five minutes, must not be the shorter one.
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000"
        # One sentence on standard output, "SKIP : ...", is what a test says that did not run.
        SKIP_REGULAR_EXPRESSION "Totals: 0 passed, 0 failed, [1-9][0-9]* skipped")
endfunction()

# dais_script_test(name SCRIPT file.py ARGUMENTS ... LABELS ... [TIMEOUT seconds]): a Python script run by ctest.
# Debian's own Python is meant: its modules (pyatspi, PIL) are not seen by one installed elsewhere.
function(dais_script_test name)
    cmake_parse_arguments(arg "" "SCRIPT;TIMEOUT" "ARGUMENTS;LABELS" ${ARGN})
    add_test(NAME ${name} COMMAND /usr/bin/python3 "${CMAKE_CURRENT_SOURCE_DIR}/${arg_SCRIPT}" ${arg_ARGUMENTS})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * ${DAIS_SLOWNESS}")
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" SKIP_RETURN_CODE 77
        ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()

# One slim precompiled header each for libraries (-fPIC) and programs (-fPIE); the others reuse it.
set(DAIS_PRECOMPILED <QByteArray> <QDateTime> <QHash> <QObject> <QString> <QStringList> <QUuid> <QVector>
    <algorithm> <functional> <memory> <optional> <vector> <tl/expected.hpp>)
function(dais_precompiled_headers)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled/empty.cpp" "")
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled/main.cpp" "int main() { return 0; }\n")
    add_library(dais_library_header STATIC "${CMAKE_BINARY_DIR}/precompiled/empty.cpp")
    add_executable(dais_program_header EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/precompiled/main.cpp")
    foreach(target dais_library_header dais_program_header)
        target_link_libraries(${target} PRIVATE Qt6::Core dais::warnings)
        target_precompile_headers(${target} PRIVATE ${DAIS_PRECOMPILED})
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    endforeach()
endfunction()
