#include "domain/chain.h"

#include "digest/sha256.h"

#include <QtEndian>

namespace dais::domain {

namespace {

class Hasher {
public:
    explicit Hasher(char prefix) { m_hash.add(QByteArrayView(&prefix, 1)); }
    void number(qint64 value)
    {
        const qint64 big = qToBigEndian(value);
        m_hash.add(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
    }
    void bytes(const QByteArray &value)
    {
        number(value.size());
        m_hash.add(value);
    }
    QByteArray result() { return m_hash.result(); }

private:
    digest::Sha256 m_hash;
};

} // namespace

QByteArray ChainLeaf::hash() const
{
    Hasher leaf('\0');
    leaf.bytes(partition.toString().toUtf8());
    leaf.number(rev);
    leaf.bytes(commit.uuid().toRfc4122());
    leaf.number(int(entity.kind));
    leaf.bytes(entity.id.toRfc4122());
    leaf.number(op);
    leaf.bytes(bodyDigest);
    leaf.bytes(envelopeDigest);
    leaf.number(outcome);
    return leaf.result();
}

QByteArray bodyDigest(const QByteArray &salt, const QByteArray &body)
{
    digest::Sha256 hash;
    hash.add(salt);
    hash.add(body);
    return hash.result();
}

QByteArray chainAfter(const QByteArray &before, const QByteArray &leafHash)
{
    Hasher link('\1');
    link.bytes(before);
    link.bytes(leafHash);
    return link.result();
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

} // namespace dais::domain
