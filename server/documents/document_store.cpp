#include "server/documents/document_store.h"

namespace dais::server::documents {

Result<StoredBytes> DocumentStore::put(QByteArrayView bytes)
{
    auto writer = begin();
    if (!writer)
        return tl::unexpected(writer.error());
    DAIS_TRY((*writer)->write(bytes));
    return (*writer)->finish();
}

Result<QByteArray> DocumentStore::readAll(const QString &sha256, qint64 most) const
{
    auto reader = open(sha256);
    if (!reader)
        return tl::unexpected(reader.error());
    const qint64 size = (*reader)->size();
    if (size > most)
        return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
    return (*reader)->read(0, size);
}

} // namespace dais::server::documents
