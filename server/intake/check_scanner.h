#pragma once

#include "domain/result.h"
#include "pdf/sealed_file.h"

#include <stop_token>

namespace dais::server::intake {

/// What a virus scanner said.
struct ScanResult {
    enum class Kind {
        Clean,
        Infected,
        NotConfigured, ///< This court has no scanner; every filing says so.
    };
    Kind kind = Kind::NotConfigured;
    QString name; ///< What was found, in the scanner's own words; empty unless infected.
};

/// Asks a virus scanner. An error means that it could not be asked: the filing waits, it is never taken for
/// clean. Thread-safe; calls block and end within the scanner's own time limit.
class Scanner {
public:
    virtual ~Scanner() = default;
    [[nodiscard]] virtual Result<ScanResult> scan(const pdf::SealedFile &file, std::stop_token stop) = 0;
    /// Whether it answers at present.
    [[nodiscard]] virtual bool isUp(std::stop_token stop) = 0;
};

/// For a court that has none.
class NoScanner final : public Scanner {
public:
    Result<ScanResult> scan(const pdf::SealedFile &, std::stop_token) override { return ScanResult{}; }
    bool isUp(std::stop_token) override { return true; }
};

} // namespace dais::server::intake
