#pragma once

#include "domain/clock.h"
#include "domain/wire/messages.h"
#include "server/record/records.h"
#include "server/store/writer.h"

namespace dais::server::record {

/// Reading what is not one's own by work, with a line in the chained access log before anything is handed out.
/// Thread-safe; calls block.
class Access {
public:
    static constexpr qint64 grantSeconds = 12 * 3600;

    /// All outlive this.
    Access(store::Writer &writer, const Records &records, const domain::Clock &clock)
        : m_writer(writer), m_records(records), m_clock(clock)
    {
    }

    /// Opens a case of another court to a staff member. NotFound for a case that is not there or is sealed, in the same
    /// words; the second is noted.
    [[nodiscard]] Result<domain::wire::AccessReply> open(const Sender &sender,
                                                         const domain::wire::AccessRequest &request);

    /// A document's bytes for somebody who may read them by work or by a grant. What another court's case holds, and
    /// what is sealed, is noted first.
    [[nodiscard]] Result<DocumentBytes> document(const Sender &sender, const domain::DocumentId &document,
                                                 DocumentPart part);

private:
    store::Writer &m_writer;
    const Records &m_records;
    const domain::Clock &m_clock;
};

} // namespace dais::server::record
