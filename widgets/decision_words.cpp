#include "widgets/decision_words.h"

#include "domain/settling.h"

#include <QCoreApplication>

namespace dais::widgets {

namespace {

/// Carries the translations of this file.
struct DecisionWords {
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

QString caseWords(const domain::Submission &submission, const domain::CaseFile *caseFile)
{
    const QString number = submission.aNumber ? submission.aNumber->toString() : DecisionWords::tr("No A-Number");
    const QString named = QStringLiteral("%1  %2").arg(number, submission.respondent).trimmed();
    if (submission.isCharging() && !submission.caseId)
        return DecisionWords::tr("%1, a new case").arg(named);
    if (caseFile && !caseFile->respondent.isEmpty() && caseFile->respondent != submission.respondent)
        return DecisionWords::tr("%1 (the case has %2)").arg(named, caseFile->respondent);
    return named;
}

QString filerWords(const domain::Submission &submission)
{
    const QString who = filerWord(submission.filer.role);
    return submission.filer.name.isEmpty() ? who : DecisionWords::tr("%1, %2").arg(submission.filer.name, who);
}

QString hearingWords(const domain::Submission &submission, const domain::CaseFile *caseFile, const CourtTime &time)
{
    const auto at = caseFile && caseFile->nextHearingAt ? caseFile->nextHearingAt : submission.nextHearingAt;
    if (!at)
        return DecisionWords::tr("None set");
    if (caseFile && !caseFile->nextHearingJudge.isEmpty())
        return DecisionWords::tr("%1, Judge %2").arg(time.full(*at), caseFile->nextHearingJudge);
    return time.full(*at);
}

QStringList reasonLines(const domain::Disposition &disposition, const domain::CodeTables &tables)
{
    QStringList lines;
    for (const domain::RejectionReason &given : disposition.reasons) {
        const domain::RejectionCode *reason = tables.rejectionReasons().find(given.code);
        const QString title = reason ? DecisionWords::tr("%1 (%2)").arg(reason->title, reason->basis) : given.code;
        lines.append(given.fix.isEmpty() ? title : DecisionWords::tr("%1. %2").arg(title, given.fix));
    }
    return lines;
}

/// The word for the command, with the sentence behind it.
void addWord(DecisionOutcome::Content &content, const store::QueueRow &row, const store::StoredCommand &command,
             const CourtTime &time)
{
    const auto word = row.group == store::QueueGroup::NeedsYou ? Word::NeedsYou : frameWord(command.word());
    if (!word)
        return;
    content.word = wordBoxOf(*word);
    const bool entered = *word == Word::Entered;
    content.inFull = *word == Word::NeedsYou
                         ? QString() // The box above says why.
                         : wordInFull(*word, entered ? time.full(command.decidedAt) : time.time(command.savedAt));
    if (*word == Word::SavedHere && !command.sent)
        content.next = command.notBefore > time.now
                           ? DecisionWords::tr("U takes it back until %1; it is sent after that.")
                                 .arg(time.time(command.notBefore))
                           : DecisionWords::tr("U takes it back as long as it was not sent.");
    else if (*word != Word::NeedsYou)
        content.next = DecisionWords::tr("It was sent to the court and cannot be taken back here.");
}

} // namespace

QString claimWords(const store::Claim &claim, const CourtTime &time)
{
    switch (claim.holder) {
    case store::Claim::Holder::Nobody:
        return {};
    case store::Claim::Holder::Me:
        return claim.until.isValid() ? DecisionWords::tr("Claimed by you until %1").arg(time.time(claim.until))
                                     : DecisionWords::tr("Claimed here; the court will be told later");
    case store::Claim::Holder::SomebodyElse:
        return DecisionWords::tr("%1 has this open").arg(claim.name);
    }
    Q_UNREACHABLE();
}

QList<ReviewFacts::Fact> factsOf(const domain::Submission &submission, const domain::CaseFile *caseFile,
                                 const store::Claim &claim, const domain::CodeTables &tables, const CourtTime &time)
{
    const domain::Court *court = tables.courts().find(submission.court);
    const CourtTime there{court ? court->zone() : time.zone, time.now};
    QList<ReviewFacts::Fact> facts{{DecisionWords::tr("Case"), caseWords(submission, caseFile)},
                                   {DecisionWords::tr("Filed by"), filerWords(submission)},
                                   {DecisionWords::tr("Submitted"), there.full(submission.lastByteAt)}};
    if (submission.window)
        facts.append(
            {DecisionWords::tr("On paper"), DecisionWords::tr("taken in by %1").arg(submission.window->byName)});
    if (submission.charging && submission.charging->served)
        facts.append({DecisionWords::tr("Served"),
                      QLocale(QLocale::English).toString(*submission.charging->served, QStringLiteral("MMM d, yyyy"))});
    else
        facts.append({DecisionWords::tr("Hearing"), hearingWords(submission, caseFile, there)});
    const bool decided = submission.disposition.has_value();
    const QString claimed = claimWords(claim, there);
    if (!decided) // Who had it open is no news any more.
        facts.append(
            {DecisionWords::tr("Claim"), claimed.isEmpty() ? DecisionWords::tr("Nobody has this open") : claimed});
    return facts;
}

ReviewFacts::Fact refilingFact(const domain::Submission *first, const domain::CodeTables &tables, const CourtTime &time)
{
    const QString word = DecisionWords::tr("Filed again");
    if (!first || !first->disposition)
        return {word, DecisionWords::tr("A second attempt; the first was rejected and is not on this computer")};
    QStringList reasons;
    for (const domain::RejectionReason &reason : first->disposition->reasons) {
        const domain::RejectionCode *known = tables.rejectionReasons().find(reason.code);
        reasons.append(known ? known->title : reason.code);
    }
    return {word, DecisionWords::tr("The first attempt of %1 was rejected %2: %3")
                      .arg(time.day(first->lastByteAt), time.day(first->disposition->at),
                           reasons.join(QStringLiteral("; ")))};
}

DecisionOutcome::Content decidedContent(const store::QueueRow &row, const domain::Submission &submission,
                                        const std::optional<store::StoredCommand> &command,
                                        const domain::CodeTables &tables, const CourtTime &time)
{
    DecisionOutcome::Content content;
    if (submission.disposition) {
        const QString &by = submission.disposition->byName;
        content.title = submission.state == domain::SubmissionState::Accepted
                            ? DecisionWords::tr("Accepted by %1").arg(by)
                            : DecisionWords::tr("Rejected by %1").arg(by);
        content.when = time.full(submission.disposition->at);
        content.reasons = reasonLines(*submission.disposition, tables);
    } else if (submission.state == domain::SubmissionState::Withdrawn) {
        content.title = DecisionWords::tr("Withdrawn by the filer");
    }
    if (command)
        addWord(content, row, *command, time);
    if (row.group == store::QueueGroup::NeedsYou)
        content.why = refusalOf(command ? command->outcome.code : QString());
    return content;
}

QString noteWords(const QString &text, const domain::CodeTables &tables)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        const QString code = line.section(QLatin1Char(':'), 0, 0);
        if (const domain::RejectionCode *reason = tables.rejectionReasons().find(code))
            line.replace(0, code.size(), reason->title);
    }
    return lines.join(QLatin1Char('\n'));
}

namespace {

QString choiceWords(const domain::Decision &decision)
{
    switch (decision.settlement->choice) {
    case domain::SettleChoice::KeepFirst:
        return DecisionWords::tr("%1's decision was kept").arg(decision.first.byName);
    case domain::SettleChoice::UseSecond: {
        const QString now = DecisionWords::tr("the record was corrected to %1's decision").arg(decision.second.byName);
        const auto before = domain::acceptanceOf(decision.first);
        if (!before)
            return now;
        QStringList titles;
        for (const domain::AcceptedFiling &filing : before->filings)
            titles.append(filing.title);
        return DecisionWords::tr("%1; it had been entered as: %2").arg(now, titles.join(QLatin1String(", ")));
    }
    case domain::SettleChoice::KeepBoth:
        return DecisionWords::tr("%1's decision was kept, %2's as a note")
            .arg(decision.first.byName, decision.second.byName);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList settledLines(const std::vector<domain::Decision> &decisions, const CourtTime &time)
{
    QStringList lines;
    for (const domain::Decision &decision : decisions)
        if (decision.settlement)
            lines.append(
                DecisionWords::tr("Settled by %1, %2: %3.")
                    .arg(decision.settlement->byName, time.full(decision.settlement->at), choiceWords(decision)));
    return lines;
}

} // namespace dais::widgets
