#include "server/record/aspect_versions.h"

namespace dais::server::record {

AspectVersions::AspectVersions(const QByteArray &text)
{
    // Written by text() alone, so its exact shape is known; a JSON reader would cost more than the row's insert.
    for (qsizetype at = 0; (at = text.indexOf("\"a\":\"", at)) >= 0;) {
        const qsizetype nameAt = at + 5;
        const qsizetype nameEnd = text.indexOf('"', nameAt);
        const qsizetype versionAt = nameEnd + 6; // "," and "v": lie between.
        const qsizetype versionEnd = text.indexOf('}', versionAt);
        if (nameEnd < 0 || versionEnd < 0)
            return;
        m_versions.emplace_back(text.mid(nameAt, nameEnd - nameAt),
                                text.mid(versionAt, versionEnd - versionAt).toLongLong());
        at = versionEnd;
    }
}

qint64 AspectVersions::of(const QString &aspect) const
{
    for (const auto &[name, version] : m_versions)
        if (aspect == QLatin1String(name))
            return version;
    return 0;
}

void AspectVersions::rise(const QString &aspect)
{
    for (auto &[name, version] : m_versions) {
        if (aspect == QLatin1String(name)) {
            ++version;
            return;
        }
    }
    m_versions.emplace_back(aspect.toLatin1(), 1);
}

qint64 AspectVersions::sum() const
{
    qint64 total = 0;
    for (const auto &[name, version] : m_versions)
        total += version;
    return total;
}

QByteArray AspectVersions::text() const
{
    QByteArray text = "[";
    for (const auto &[name, version] : m_versions) {
        if (text.size() > 1)
            text += ',';
        text += "{\"a\":\"" + name + "\",\"v\":" + QByteArray::number(version) + '}';
    }
    return text + ']';
}

} // namespace dais::server::record
