#include "tests/fuzz/entries.h"

#include <cstdint>
#include <cstring>

/// What libFuzzer calls: the reader whose name this program was built with, DAIS_FUZZ_ENTRY.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto *const entry = [] {
        for (const dais::tests::FuzzEntry &candidate : dais::tests::fuzzEntries())
            if (std::strcmp(candidate.name, DAIS_FUZZ_ENTRY) == 0)
                return &candidate;
        qFatal("There is no reader " DAIS_FUZZ_ENTRY ".");
    }();
    entry->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
