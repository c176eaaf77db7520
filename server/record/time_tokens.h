#pragma once

#include "domain/random.h"
#include "domain/result.h"

#include <optional>
#include <QByteArray>
#include <QDateTime>

namespace dais::server::record {

/// Times that this server signed: "the court said it was then". A workstation keeps the last and shows it again, so
/// that an act can prove after which instant it was done. Thread-safe.
class TimeTokens {
public:
    /// Reads the key, 32 random bytes, from `file`; makes it (mode 0600) when there is none. Storage.
    [[nodiscard]] static Result<TimeTokens> open(const QString &file, domain::Random &random);
    explicit TimeTokens(const QByteArray &key) : m_key(key) {}

    /// A token for `time` in the history epoch `epoch` (hex), one of its kind.
    [[nodiscard]] QString issue(const QDateTime &time, const QString &epoch, domain::Random &random) const;
    /// When the token was issued; nothing when this server did not.
    [[nodiscard]] std::optional<QDateTime> read(const QByteArray &token) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray &text) const;
    QByteArray m_key;
};

} // namespace dais::server::record
