#pragma once

#include "domain/clock.h"
#include "server/intake/check_scanner.h"

#include <memory>

namespace dais::server::intake {

/// clamd on a Unix socket, asked with INSTREAM: it gets the bytes, never a path. Any answer but "OK" and "FOUND" is an
/// error, and so is none in time: the filing waits. Thread-safe; each call has a connection of its own.
class ClamdScanner final : public Scanner {
public:
    struct Limits {
        int scanMilliseconds = 120'000; ///< From the first byte sent to the answer.
        int askMilliseconds = 5'000;    ///< For "are you there".
    };
    /// `clock` outlives this.
    ClamdScanner(const QString &socketPath, const domain::Clock &clock) : ClamdScanner(socketPath, clock, Limits()) {}
    ClamdScanner(const QString &socketPath, const domain::Clock &clock, const Limits &limits)
        : m_path(socketPath), m_clock(clock), m_limits(limits)
    {
    }

    Result<ScanResult> scan(const pdf::SealedFile &file, std::stop_token stop) override;
    bool isUp(std::stop_token stop) override;

private:
    QString m_path;
    const domain::Clock &m_clock;
    Limits m_limits;
};

/// The scanner on a socket; NoScanner when `socketPath` is empty. `clock` outlives it.
[[nodiscard]] std::unique_ptr<Scanner> scannerAt(const QString &socketPath, const domain::Clock &clock);

/// What clamd's answer to INSTREAM says ("stream: Eicar-Test FOUND"). Storage when it is neither clean nor infected.
[[nodiscard]] Result<ScanResult> readClamdAnswer(const QByteArray &answer);

} // namespace dais::server::intake
