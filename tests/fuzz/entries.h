#pragma once

#include <QByteArray>
#include <span>

namespace dais::tests {

/// A reader of one message of the protocol, as a fuzzer calls it.
struct FuzzEntry {
    const char *name; ///< Of its seeds' folder and of its libFuzzer program.
    /// Reads any bytes. Ends the program when the reader breaks a promise: the same bytes read the same twice, a
    /// refusal is a stable code and never the text, what was read is no larger than its bytes allow, and can be
    /// written and read again. Whether it took them.
    bool (*read)(const QByteArray &bytes);
};

/// Every reader there is; lives as long as the program.
[[nodiscard]] std::span<const FuzzEntry> fuzzEntries();

} // namespace dais::tests
