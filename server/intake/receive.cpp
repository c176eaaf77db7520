#include "server/intake/receive.h"

#include "domain/local_time.h"
#include "server/intake/check_queue.h"

namespace dais::server::intake {

namespace {

Refusal refused(int status, const char *code, const char *statement, const char *advice, const QString &where = {})
{
    return {status, code, QLatin1String(statement), QLatin1String(advice), where};
}

QString placeOf(std::size_t index)
{
    return QStringLiteral("documents[%1]").arg(index);
}

bool same(const domain::Submission &known, const domain::User &filer)
{
    return known.filer.user == filer.id;
}

} // namespace

Taken<std::unique_ptr<Package>> Intake::begin(const domain::User &filer, const QDateTime &headerAt)
{
    if (domain::isStaff(filer.role) || filer.disabled)
        return tl::unexpected(refused(403, "staff_do_not_file", "People who work at the court do not file here.",
                                      "Sign in as the person who files."));
    return std::unique_ptr<Package>(new Package(*this, filer, headerAt));
}

Taken<std::optional<domain::CaseFile>> Intake::findCase(const TypedSubmission &typed) const
{
    if (typed.charging)
        return std::nullopt;
    const auto unknown =
        tl::unexpected(refused(422, "case_unknown", "The court has no case with this A-Number yet.",
                               "Check the number. Until the charging document is accepted, nothing else can be filed.",
                               QStringLiteral("a_number")));
    std::optional<domain::CaseFile> found;
    if (typed.aNumber) {
        auto byNumber = m_parts.records.caseByANumber(*typed.aNumber);
        if (!byNumber)
            return byNumber.error().kind == Error::Kind::NotFound ? Taken<std::optional<domain::CaseFile>>(unknown)
                                                                  : tl::unexpected(refusalOf(byNumber.error()));
        found = *std::move(byNumber);
    }
    if (typed.caseId) {
        const auto entity = m_parts.records.findForServer({domain::EntityKind::Case, typed.caseId->uuid()});
        if (!entity)
            return entity.error().kind == Error::Kind::NotFound ? Taken<std::optional<domain::CaseFile>>(unknown)
                                                                : tl::unexpected(refusalOf(entity.error()));
        if (found && found->id != *typed.caseId)
            return tl::unexpected(refused(422, "case_and_number_differ", "This A-Number belongs to another case.",
                                          "Correct the case or the A-Number.", QStringLiteral("a_number")));
        found = std::get<domain::CaseFile>(*entity);
    }
    if (found->court != typed.court)
        return tl::unexpected(refused(422, "WRONG_COURT", "Another court has this case now.",
                                      "File with the court that has the case.", QStringLiteral("court")));
    if (found->isOnPaper())
        return tl::unexpected(refused(422, "PAPER_CASE", "The record of this case is on paper.",
                                      "File it with the court on paper (8 CFR 1001.1(cc), 1003.31).",
                                      QStringLiteral("case")));
    return found;
}

Taken<std::optional<Receipt>> Intake::knownReceipt(const domain::User &filer, const domain::SubmissionId &id) const
{
    const auto known = m_parts.records.findForServer({domain::EntityKind::Submission, id.uuid()});
    if (!known && known.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!known)
        return tl::unexpected(refusalOf(known.error()));
    const auto &submission = std::get<domain::Submission>(*known);
    if (!same(submission, filer))
        return tl::unexpected(refused(409, "id_is_taken", "This package's id is taken.",
                                      "Make a new id and send it again.", QStringLiteral("id")));
    return Receipt{submission, true};
}

/// Filing again is tied to the filer's own attempt that was rejected; of anybody else's nothing is said.
Taken<> Intake::checkFirstAttempt(const domain::User &filer, const domain::SubmissionId &first) const
{
    const auto known = m_parts.records.findForServer({domain::EntityKind::Submission, first.uuid()});
    if (!known && known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(refusalOf(known.error()));
    const auto *submission = known ? &std::get<domain::Submission>(*known) : nullptr;
    if (!submission || !same(*submission, filer) || submission->state != domain::SubmissionState::Rejected)
        return tl::unexpected(refused(422, "first_attempt_unknown", "None of your rejected packages has that number.",
                                      "File it as a new package, or choose the rejected one again.",
                                      QStringLiteral("refiling_of")));
    return {};
}

/// An upload takes a while; an account may be disabled meanwhile.
Taken<> Intake::mayStillFile(const domain::UserId &filer) const
{
    bool may = false;
    const auto looked = m_parts.records.look([&](sql::Connection &connection) -> Result<> {
        const auto account = record::accountOf(connection, filer);
        may = account && !account->disabled;
        return account || account.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(account.error());
    });
    if (!looked)
        return tl::unexpected(refusalOf(looked.error()));
    if (!may)
        return tl::unexpected(refused(403, "account_disabled", "This account may no longer file with the court.",
                                      "Ask the court's help desk. Nothing of this package was filed."));
    return {};
}

Result<std::unique_ptr<IncomingFile>> Intake::beginPaper(const QString &name, const QDateTime &headerAt)
{
    auto writer = m_parts.documents.begin();
    if (!writer)
        return tl::unexpected(writer.error());
    return std::make_unique<IncomingFile>(*std::move(writer), name, m_parts.findings, headerAt.date());
}

Taken<Receipt> Intake::enter(domain::Submission submission)
{
    const auto register_ = [&](sql::Connection &connection) -> Result<> {
        for (const domain::Filing &filing : submission.filings) {
            const record::DocumentBytes bytes{filing.document,
                                              record::DocumentPart::Filed,
                                              {domain::EntityKind::Submission, submission.id.uuid()},
                                              filing.sha256,
                                              filing.bytes,
                                              filing.mediaType,
                                              filing.fileName};
            if (auto done = record::registerDocument(connection, m_parts.documents, bytes, submission.durableAt); !done)
                return done;
        }
        if (m_parts.post)
            DAIS_TRY(m_parts.post->received(connection, submission));
        return CheckQueue::add(connection, submission.id, submission.durableAt);
    };
    const auto outcome = m_parts.commands.issue(domain::ReceiveSubmission{submission}, register_);
    if (!outcome)
        return tl::unexpected(refusalOf(outcome.error()));
    if (outcome->kind != domain::Outcome::Kind::Applied)
        return tl::unexpected(refused(409, "not_entered", "The court could not enter this package.",
                                      "Look at your filings before you send it again."));
    m_parts.checks.wake();
    if (m_parts.post)
        m_parts.post->wake();
    return Receipt{std::move(submission), false};
}

Taken<> Package::say(TypedSubmission typed)
{
    const domain::Court *court = m_intake.m_parts.tables.courts().find(typed.court);
    const QDate today = court ? domain::localDate(m_headerAt, court->zone()) : m_headerAt.date();
    if (auto checked = checkTyped(typed, m_filer.role, m_intake.m_parts.tables, today); !checked)
        return checked;
    auto found = m_intake.findCase(typed);
    if (!found)
        return tl::unexpected(found.error());
    if (typed.refilingOf)
        if (auto first = m_intake.checkFirstAttempt(m_filer, *typed.refilingOf); !first)
            return first;
    m_case = *std::move(found);
    m_typed = std::move(typed);
    return {};
}

Taken<> Package::beginFile(const QString &fileName)
{
    if (m_files.size() >= std::size_t(mostFiles))
        return tl::unexpected(refused(422, "too_many_documents", "A package has at most 20 documents.",
                                      "File the rest in another package.", QStringLiteral("documents")));
    auto writer = m_intake.m_parts.documents.begin();
    if (!writer)
        return tl::unexpected(refusalOf(writer.error()));
    m_files.push_back(
        std::make_unique<IncomingFile>(*std::move(writer), fileName, m_intake.m_parts.findings, m_headerAt.date()));
    return {};
}

Taken<> Package::take(QByteArrayView bytes)
{
    auto taken = m_files.back()->take(bytes);
    if (!taken)
        taken.error().where = placeOf(m_files.size() - 1);
    return taken;
}

Taken<> Package::endFile()
{
    auto ended = m_files.back()->end();
    if (!ended)
        ended.error().where = placeOf(m_files.size() - 1);
    return ended;
}

Taken<std::vector<domain::Filing>> Package::keepFiles()
{
    auto &parts = m_intake.m_parts;
    std::vector<domain::Filing> filings;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const auto stored = m_files[i]->keep();
        if (!stored)
            return tl::unexpected(refusalOf(stored.error()));
        domain::Filing filing;
        filing.id = domain::FilingId::make(parts.clock, parts.random);
        filing.document = domain::DocumentId::make(parts.clock, parts.random);
        filing.documentType = m_typed->documents[i].type;
        filing.title = m_typed->documents[i].title;
        filing.particulars = m_typed->documents[i].particulars;
        filing.fileName = m_files[i]->name();
        filing.mediaType = m_files[i]->mediaType();
        filing.sha256 = stored->sha256;
        filing.bytes = stored->bytes;
        filing.charging = parts.tables.documentTypes().find(filing.documentType)->opensCase();
        filings.push_back(std::move(filing));
    }
    return filings;
}

/// What lists show of the case, as it stands while the package comes in.
void Package::nameCase(domain::Submission &submission) const
{
    if (m_case) {
        submission.caseId = m_case->id;
        submission.aNumber = m_typed->aNumber ? m_typed->aNumber : m_case->aNumber;
        submission.respondent = m_case->respondent;
        submission.nextHearingAt = m_case->nextHearingAt;
    } else {
        submission.aNumber = submission.charging->persons.front().aNumber;
        submission.respondent = submission.charging->persons.front().name.listed();
    }
}

Taken<Receipt> Package::finish(const QDateTime &lastByteAt)
{
    auto &parts = m_intake.m_parts;
    if (!m_typed)
        return tl::unexpected(refused(400, "not_understood", "The package says nothing about its documents.",
                                      "Send what the documents are beside the files.", QStringLiteral("submission")));
    if (m_typed->documents.size() != m_files.size())
        return tl::unexpected(
            refused(422, "documents_and_files_differ", "The package names more or fewer documents than it has files.",
                    "Send one file for each document, in the same order.", QStringLiteral("documents")));
    if (!m_typed->id.isNull()) {
        auto known = m_intake.knownReceipt(m_filer, m_typed->id);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            return **std::move(known);
    }
    if (auto may = m_intake.mayStillFile(m_filer.id); !may)
        return tl::unexpected(may.error());
    domain::Submission submission;
    submission.id = m_typed->id.isNull() ? domain::SubmissionId::make(parts.clock, parts.random) : m_typed->id;
    submission.court = m_typed->court;
    submission.filer = {m_filer.id, m_filer.role, m_filer.displayName};
    submission.headerAt = m_headerAt;
    submission.lastByteAt = lastByteAt;
    submission.filingDate = domain::localDate(lastByteAt, parts.tables.courts().find(m_typed->court)->zone());
    submission.specialClassifications = m_typed->specialClassifications;
    submission.charging = m_typed->charging;
    submission.refilingOf = m_typed->refilingOf;
    nameCase(submission);
    auto filings = keepFiles();
    if (!filings)
        return tl::unexpected(filings.error());
    submission.filings = *std::move(filings);
    submission.durableAt = parts.clock.now();
    return m_intake.enter(std::move(submission));
}

} // namespace dais::server::intake
