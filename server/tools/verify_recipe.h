#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

/// What the verifier hashes with: its own, so that a mistake of what wrote the rows is not made a second time here.
namespace dais::server::verifying {

[[nodiscard]] inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Length and bytes, or a number, in the order of the page that describes the chains: big-endian, eight bytes each.
class Recipe {
public:
    explicit Recipe(char first) { m_text.append(first); }
    Recipe &number(qint64 value)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_text.append(char(quint64(value) >> shift));
        return *this;
    }
    Recipe &bytes(const QByteArray &value)
    {
        number(value.size());
        m_text.append(value);
        return *this;
    }
    [[nodiscard]] QByteArray hash() const { return sha256(m_text); }

private:
    QByteArray m_text;
};

[[nodiscard]] inline QByteArray zeros()
{
    return QByteArray(32, '\0');
}
[[nodiscard]] inline QByteArray linked(const QByteArray &before, const QByteArray &leaf)
{
    return Recipe('\1').bytes(before).bytes(leaf).hash();
}

[[nodiscard]] inline QString place(const QString &partition, qint64 rev)
{
    return QStringLiteral("partition %1, revision %2").arg(partition).arg(rev);
}

} // namespace dais::server::verifying
