#include "server/portal/filing_words.h"

#include "server/intake/findings.h"

#include <QLocale>

namespace dais::server::portal {

namespace {

using domain::SubmissionState;

/// What the state is called for who filed, and how it looks.
std::pair<const char *, const char *> wordsOf(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Checking:
        return {"Received, being checked", "calm"};
    case SubmissionState::InReview:
        return {"With a clerk", "calm"};
    case SubmissionState::Accepted:
        return {"Accepted", "good"};
    case SubmissionState::Rejected:
        return {"Rejected", "bad"};
    case SubmissionState::Withdrawn:
        return {"Withdrawn", "calm"};
    }
    Q_UNREACHABLE();
}

View reasonView(const domain::RejectionReason &reason, const domain::CodeTables &tables)
{
    const auto *known = tables.rejectionReasons().find(reason.code);
    View view;
    view.set("reason", text(known ? known->statement : reason.code));
    view.set("fix", text(reason.fix.isEmpty() && known ? known->fix : reason.fix));
    return view;
}

View documentView(const domain::Filing &filing, const domain::CodeTables &tables, bool gone)
{
    const auto *type = tables.documentTypes().find(filing.documentType);
    View view;
    view.set("title", text(filing.title));
    view.set("type", text(type ? type->name : filing.documentType));
    view.set("file_name", text(filing.fileName));
    view.set("size", text(intake::sizeInWords(filing.bytes)));
    view.set("document", text(filing.document.toString()));
    if (filing.pages > 0)
        view.set("pages", text(countInWords(filing.pages, "page", "pages")));
    view.set("stamped", filing.rendition == domain::RenditionState::Made);
    view.set("gone", gone);
    View findings(View::type::list);
    for (const domain::Finding &finding : filing.findings) {
        View item;
        item.set("kind", text(domain::nameOf(finding.severity)));
        item.set("text", text(finding.text));
        findings.push_back(item);
    }
    view.set("findings", findings);
    return view;
}

} // namespace

QString timeInWords(const QDateTime &instant, const domain::Court *court)
{
    const QDateTime local = court ? instant.toTimeZone(court->zone()) : instant;
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(local, QStringLiteral("MMM d, yyyy, h:mm ap")) + u' ' + local.timeZoneAbbreviation();
}

QString countInWords(qint64 count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

View packageView(const domain::Submission &submission, const domain::CodeTables &tables)
{
    const domain::Court *court = tables.courts().find(submission.court);
    const auto [state, look] = wordsOf(submission.state);
    const bool rejected = submission.state == SubmissionState::Rejected;
    View view;
    view.set("id", text(submission.id.toString()));
    view.set("name", text(submission.filings.empty() ? QString() : submission.filings.front().title));
    view.set("state", state);
    view.set("state_kind", look);
    view.set("court", text(court ? court->name() : submission.court));
    view.set("respondent", text(submission.respondent));
    if (submission.aNumber) // An empty text would count as there.
        view.set("a_number", text(submission.aNumber->toString()));
    if (submission.refilingOf)
        view.set("refiling_of", text(submission.refilingOf->toString()));
    view.set("filed", text(timeInWords(submission.lastByteAt, court)));
    view.set("filing_date",
             text(QLocale(QLocale::English).toString(submission.filingDate, QStringLiteral("MMMM d, yyyy"))));
    view.set("rejected", rejected);
    view.set("accepted", submission.state == SubmissionState::Accepted);
    View reasons(View::type::list);
    if (submission.disposition) {
        view.set("decided", text(timeInWords(submission.disposition->at, court)));
        for (const domain::RejectionReason &reason : submission.disposition->reasons)
            reasons.push_back(reasonView(reason, tables));
    }
    view.set("reasons", reasons);
    View documents(View::type::list);
    for (const domain::Filing &filing : submission.filings)
        documents.push_back(documentView(filing, tables, rejected));
    view.set("documents", documents);
    return view;
}

} // namespace dais::server::portal
