#include "store/window_lodging.h"

namespace dais::store {

Result<StoredCommand> WindowLodging::lodge(const Package &package)
{
    if (package.filerName.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("filer"));
    if (package.items.empty())
        return fail(Error::Kind::Invalid, QStringLiteral("no_documents"));
    domain::LodgeSubmission args{.submission = m_acts.fresh<domain::SubmissionId>(),
                                 .caseId = package.caseId,
                                 .filer = {{}, package.filer, package.filerName.trimmed()},
                                 .receivedAt = package.receivedAt,
                                 .filingDate = package.filingDate,
                                 .filings = {}};
    for (const Item &item : package.items) {
        if (item.documentType.isEmpty() || item.title.trimmed().isEmpty())
            return fail(Error::Kind::Invalid, QStringLiteral("document_words"));
        args.filings.push_back({.filing = m_acts.fresh<domain::FilingId>(),
                                .document = m_acts.fresh<domain::DocumentId>(),
                                .documentType = item.documentType,
                                .title = item.title.trimmed(),
                                .fileName = item.paper.fileName,
                                .mediaType = item.paper.mediaType,
                                .sha256 = item.paper.sha256,
                                .bytes = item.paper.bytes});
    }
    const QString lane = args.submission.toString();
    return m_acts.save(std::move(args), {.lane = lane, .partition = domain::Partition::courtOrdinary(package.court)});
}

} // namespace dais::store
