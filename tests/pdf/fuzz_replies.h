#pragma once

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry point: gives the bytes to every function that reads what a worker sent. With clang:
/// -fsanitize=fuzzer,address and this file alone make a fuzzer; the test below drives it without one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);
