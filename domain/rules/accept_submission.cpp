#include "domain/rules/accept_submission.h"

#include "domain/known_bad.h"
#include "domain/rules/accept_effects.h"
#include "domain/rules/homes.h"
#include "domain/rules/open_case.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

const AcceptedFiling *choiceFor(const AcceptSubmission &args, const FilingId &id)
{
    const auto found = std::find_if(args.filings.begin(), args.filings.end(),
                                    [&](const AcceptedFiling &choice) { return choice.filing == id; });
    return found == args.filings.end() ? nullptr : &*found;
}

Result<> checkChoices(const Submission &submission, const AcceptSubmission &args, const Vocabulary &vocabulary)
{
    const auto broken = [](const char *code) { return fail(Error::Kind::Invalid, QLatin1String(code)); };
    if (args.filings.size() != submission.filings.size())
        return broken("documents_differ");
    for (const Filing &filing : submission.filings) {
        const AcceptedFiling *choice = choiceFor(args, filing.id);
        if (!choice)
            return broken("documents_differ");
        if (choice->title.trimmed().isEmpty())
            return broken("title_missing");
        if (!vocabulary.knowsDocumentType(choice->documentType))
            return broken("type_unknown");
        const FilingEffect effect = vocabulary.effectOf(choice->documentType, {}, submission.filingDate);
        if (const QString lack = lackOf(effect, choice->particulars ? choice->particulars : filing.particulars);
            !lack.isEmpty())
            return fail(Error::Kind::Invalid, lack);
    }
    return {};
}

QString titlesOf(const AcceptSubmission &args)
{
    QStringList titles;
    for (const AcceptedFiling &choice : args.filings)
        titles.append(choice.title.trimmed());
    return titles.join(QLatin1Char('\n'));
}

namespace {

/// Whether the clerk settled every document of the package, no more and no less, and the case.
Result<> checkComplete(const Submission &submission, const AcceptSubmission &args, const Vocabulary &vocabulary)
{
    DAIS_TRY(checkChoices(submission, args, vocabulary));
    const auto broken = [](const char *code) { return fail(Error::Kind::Invalid, QLatin1String(code)); };
    if (!args.caseId)
        return broken("case_missing");
    if (submission.isCharging() != args.charging.has_value())
        return broken("charging_data_missing");
    Submission verified = submission;
    verified.charging = args.charging;
    verified.caseId = args.charging ? std::nullopt : args.caseId;
    return verified.checkConsistent();
}

/// Whether a second acceptance says the same as the first: one docket entry is enough then.
bool saysTheSame(const Submission &accepted, const AcceptSubmission &args)
{
    for (const Filing &filing : accepted.filings) {
        const AcceptedFiling *choice = choiceFor(args, filing.id);
        if (!choice || choice->title.trimmed() != filing.title || choice->documentType != filing.documentType)
            return false;
        if (choice->particulars && choice->particulars != filing.particulars)
            return false;
    }
    // A charging document's case id is made by each clerk; what counts is the verified data.
    return accepted.isCharging() ? accepted.charging == args.charging : accepted.caseId == args.caseId;
}

QString filedBy(Role role)
{
    switch (role) {
    case Role::Dhs:
        return QStringLiteral("DHS");
    case Role::Attorney:
        return QStringLiteral("Counsel");
    case Role::Respondent:
        return QStringLiteral("Respondent");
    case Role::Clerk:
    case Role::Judge:
    case Role::CourtAdministrator:
        return QStringLiteral("Court");
    }
    Q_UNREACHABLE();
}

Document documentFrom(const Submission &submission, const Filing &filing)
{
    return {.id = filing.document,
            .caseId = {},
            .submission = submission.id,
            .filing = filing.id,
            .documentType = filing.documentType,
            .title = filing.title,
            .filedBy = filedBy(submission.filer.role),
            .filingDate = submission.filingDate,
            .sha256 = filing.sha256,
            .renditionSha256 = filing.renditionSha256,
            .renditionBytes = filing.renditionBytes,
            .pages = filing.pages};
}

/// Takes the clerk's corrections over into the package.
void settle(Submission &submission, const Command &command, const AcceptSubmission &args, const ApplyContext &context)
{
    for (Filing &filing : submission.filings) {
        const AcceptedFiling *choice = choiceFor(args, filing.id);
        filing.documentType = choice->documentType;
        filing.title = choice->title.trimmed();
        if (choice->particulars)
            filing.particulars = choice->particulars;
    }
    submission.state = SubmissionState::Accepted;
    submission.caseId = args.caseId;
    submission.charging = args.charging;
    submission.disposition = Disposition{
        .command = command.id, .by = command.actor, .byName = context.actorName, .at = context.now, .reasons = {}};
}

/// The case moved to another court since: the package goes to that court's queue, still to be decided there.
Applied forward(Submission submission, const QString &court)
{
    Applied applied;
    applied.outcome = {Outcome::Kind::AppliedRebased, QStringLiteral("case_moved"), {}, {}};
    if (!submission.seal)
        applied.changes.push_back(
            {homeOf(submission), refOf(submission), EntityChange::Op::MovedOut, std::nullopt, {}});
    submission.court = court;
    submission.assignedTo.reset();
    applied.changes.push_back(putSubmission(submission, {QStringLiteral("content")}));
    return applied;
}

Result<Applied> accept(const State &state, Submission submission, const Command &command, const AcceptSubmission &args,
                       const ApplyContext &context)
{
    if (const auto complete = checkComplete(submission, args, context.vocabulary); !complete)
        return Applied{Outcome::refused(complete.error().detail), {}, {}};

    Applied applied;
    CaseFile caseFile;
    if (args.charging) {
        const auto existing = state.get<CaseFile>(args.caseId->uuid());
        if (existing)
            return refused("case_id_in_use");
        if (existing.error().kind != Error::Kind::NotFound)
            return tl::unexpected(existing.error());
        caseFile = openCase(applied, command, submission, *args.caseId, *args.charging);
    } else {
        auto found = state.get<CaseFile>(args.caseId->uuid());
        if (!found)
            return found.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("case_unknown"))
                                                               : tl::unexpected(found.error());
        if (found->court != submission.court)
            return forward(submission, found->court);
        caseFile = std::move(*found);
    }

    const Partition before = homeOf(submission);
    settle(submission, command, args, context);
    submission.seal = caseFile.seal;
    if (before != homeOf(submission))
        applied.changes.push_back({before, refOf(submission), EntityChange::Op::MovedOut, std::nullopt, {}});
    submission.aNumber = caseFile.aNumber;
    submission.respondent = caseFile.respondent;
    AcceptEffects effects(state, command, context, submission, applied);
    for (const Filing &filing : submission.filings) {
        enterIntoRecord(applied, command, context, caseFile, documentFrom(submission, filing));
        DAIS_TRY(effects.carryOut(filing, caseFile));
    }
    QStringList aspects{QStringLiteral("record")};
    if (effects.changedCustody())
        aspects.append(QStringLiteral("custody"));
    applied.changes.push_back(putCase(caseFile, aspects));
    applied.changes.push_back(putSubmission(submission, {QStringLiteral("disposition")}));
    applied.effects.push_back(
        {Effect::Kind::MakeNotice, QStringLiteral("notice/") + submission.id.toString(), submission.id, {}, {}});
    return applied;
}

/// The bytes are gone for good, so it stays rejected; what the clerk called the documents is kept as a note.
Applied rejectedBefore(const Submission &submission, const Command &command, const AcceptSubmission &args,
                       const ApplyContext &context)
{
    Applied applied = refused("rejected");
    if (const QString titles = titlesOf(args); !titles.trimmed().isEmpty())
        applied.changes.push_back(putNote(submission, command, titles, command.actor, context.actorName, context.now));
    return applied;
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const AcceptSubmission &args,
                      const ApplyContext &context)
{
    if (!isStaff(command.actingRole))
        return refused("not_permitted");
    const auto submission = state.get<Submission>(args.submission.uuid());
    if (!submission)
        return submission.error().kind == Error::Kind::NotFound ? Result<Applied>(refused("unknown"))
                                                                : tl::unexpected(submission.error());
    switch (submission->state) {
    case SubmissionState::Checking:
        return refused("still_checking");
    case SubmissionState::InReview:
        return accept(state, *submission, command, args, context);
    case SubmissionState::Accepted:
        if (domain::knownBad("accepted_again"))
            return accept(state, *submission, command, args, context);
        if (!saysTheSame(*submission, args))
            return needsDecision(command, *submission, context);
        return Applied{
            {Outcome::Kind::SameAs, QStringLiteral("accepted"), submission->disposition->command, {}}, {}, {}};
    case SubmissionState::Rejected:
        return rejectedBefore(*submission, command, args, context);
    case SubmissionState::Withdrawn:
        return refused("withdrawn");
    }
    Q_UNREACHABLE();
}

} // namespace dais::domain::rules
