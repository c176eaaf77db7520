#include "pdf/worker/engine.h"

namespace dais::pdf::worker {

Result<OpenDocument *> DocumentHolder::open(const QByteArray &bytes, const QString &password)
{
    if (!m_document || password != m_password) {
        auto document = m_engine.open(bytes, password);
        if (!document)
            return tl::unexpected(document.error());
        m_document = std::move(*document);
        m_password = password;
    }
    return m_document.get();
}

} // namespace dais::pdf::worker
