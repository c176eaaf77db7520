#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace dais::server::record {

/// The versions of an entity's aspects, in the text in which they are stored and travel:
/// [{"a":"content","v":2},{"a":"disposition","v":1}]. Names are lower-case words of the rules' own.
class AspectVersions {
public:
    AspectVersions() = default;
    explicit AspectVersions(const QByteArray &text);

    [[nodiscard]] qint64 of(const QString &aspect) const;
    void rise(const QString &aspect);
    [[nodiscard]] qint64 sum() const;
    [[nodiscard]] QByteArray text() const;

private:
    std::vector<std::pair<QByteArray, qint64>> m_versions;
};

} // namespace dais::server::record
