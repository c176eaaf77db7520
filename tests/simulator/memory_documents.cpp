#include "tests/simulator/memory_documents.h"

#include <QCryptographicHash>

namespace dais::simulator {

using namespace server::documents;

namespace {

class Writing final : public DocumentWriter {
public:
    explicit Writing(std::map<QString, QByteArray> &kept) : m_kept(kept) {}
    Result<> write(QByteArrayView bytes) override
    {
        m_bytes.append(bytes.data(), bytes.size());
        return {};
    }
    Result<StoredBytes> finish() override
    {
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex());
        m_kept[sha256] = m_bytes;
        return StoredBytes{sha256, m_bytes.size()};
    }

private:
    std::map<QString, QByteArray> &m_kept;
    QByteArray m_bytes;
};

class Reading final : public DocumentReader {
public:
    explicit Reading(const QByteArray &bytes) : m_bytes(bytes) {}
    qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> read(qint64 offset, qint64 most) override { return m_bytes.mid(offset, most); }

private:
    QByteArray m_bytes;
};

} // namespace

Result<std::unique_ptr<DocumentWriter>> MemoryDocuments::begin()
{
    return std::make_unique<Writing>(kept);
}

Result<std::unique_ptr<DocumentReader>> MemoryDocuments::open(const QString &sha256) const
{
    const auto found = kept.find(sha256);
    if (found == kept.end())
        return fail(Error::Kind::NotFound);
    return std::make_unique<Reading>(found->second);
}

Result<> MemoryDocuments::remove(const QString &sha256)
{
    kept.erase(sha256);
    return {};
}

} // namespace dais::simulator
