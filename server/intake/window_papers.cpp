#include "server/intake/window_papers.h"

#include "server/intake/check_queue.h"
#include "server/intake/receive_file.h"
#include "server/record/records.h"
#include "server/store/store_folder.h"

namespace dais::server::intake {

Result<> WindowPapers::brought(const documents::StoredBytes &stored, const domain::UserId &user)
{
    return m_writer.run([&](sql::Connection &connection) -> Result<> {
        return connection.execute(
            QStringLiteral("INSERT INTO upload(sha256, user, bytes, at) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"),
            QByteArray::fromHex(stored.sha256.toLatin1()), user, stored.bytes, store::instant(m_clock.now()));
    });
}

Result<> WindowPapers::lodged(sql::Connection &connection, const domain::Submission &submission)
{
    for (const domain::Filing &filing : submission.filings) {
        const record::DocumentBytes bytes{filing.document,
                                          record::DocumentPart::Filed,
                                          {domain::EntityKind::Submission, submission.id.uuid()},
                                          filing.sha256,
                                          filing.bytes,
                                          filing.mediaType,
                                          shownName(filing.fileName)};
        DAIS_TRY(record::registerDocument(connection, m_documents, bytes, submission.durableAt));
    }
    return CheckQueue::add(connection, submission.id, submission.durableAt);
}

void WindowPapers::onLodged(std::function<void()> wake)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(wake);
}

void WindowPapers::wake()
{
    const std::scoped_lock lock(m_mutex);
    if (m_wake)
        m_wake();
}

} // namespace dais::server::intake
