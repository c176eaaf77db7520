#include "widgets/decision_panel.h"

#include "widgets/check_list.h"
#include "widgets/claim_bar.h"
#include "widgets/decision_outcome.h"
#include "widgets/decision_parts.h"
#include "widgets/decision_words.h"
#include "widgets/metrics.h"
#include "widgets/reject_panel.h"
#include "widgets/review_facts.h"
#include "widgets/tinted_box.h"
#include "widgets/two_decisions_panel.h"

#include <QFrame>
#include <QVBoxLayout>

namespace dais::widgets {

DecisionPanel::DecisionPanel(const domain::CodeTables &tables, const domain::Clock &clock, const store::Actor &me,
                             QWidget *parent)
    : QWidget(parent), m_tables(tables), m_me(me), m_facts(new ReviewFacts(this)), m_claim(new ClaimBar(this)),
      m_pages(new QStackedWidget(this)), m_nothing(new QWidget), m_checks(new CheckPage(tables)),
      m_reject(new RejectPanel(clock)), m_two(new TwoDecisionsPanel(tables)), m_outcome(new DecisionOutcome),
      m_troubleRoom(new QWidget(this)), m_trouble(new TintedBox(m_troubleRoom))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_nothing, m_checks, m_reject, m_two, m_outcome})
        m_pages->addWidget(page);
    auto *troubleRoom = new QVBoxLayout(m_troubleRoom);
    troubleRoom->setContentsMargins(space::side, space::inner, space::side, 0);
    troubleRoom->addWidget(m_trouble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addWidget(m_claim);
    m_line = makeDecisionLine(this);
    column->addWidget(m_line);
    column->addWidget(m_troubleRoom);
    column->addWidget(m_pages, 1);
    connectPages();
    clear();
}

DecisionPanel::~DecisionPanel() = default;

void DecisionPanel::connectPages()
{
    connect(m_claim, &ClaimBar::wanted, this, &DecisionPanel::claimWanted);
    connect(m_checks, &CheckPage::acceptWanted, this, &DecisionPanel::acceptWanted);
    connect(m_checks, &CheckPage::forwardWanted, this, &DecisionPanel::forwardWanted);
    connect(m_checks, &CheckPage::rejectWanted, this, &DecisionPanel::rejectPanelWanted);
    connect(m_checks, &CheckPage::noteWanted, this, &DecisionPanel::noteWanted);
    connect(m_checks, &CheckPage::backWanted, this, &DecisionPanel::backWanted);
    connect(&m_checks->checks(), &CheckList::placeWanted, this, &DecisionPanel::placeWanted);
    connect(m_reject, &RejectPanel::rejectWanted, this, &DecisionPanel::rejectWanted);
    connect(m_reject, &RejectPanel::backWanted, this, [this] {
        closeReject();
        emit backWanted();
    });
    connect(m_two, &TwoDecisionsPanel::chooseWanted, this, &DecisionPanel::chooseWanted);
    connect(m_two, &TwoDecisionsPanel::seenWanted, this, &DecisionPanel::settleWanted);
    connect(m_two, &TwoDecisionsPanel::noteWanted, this, &DecisionPanel::noteWanted);
    connect(m_two, &TwoDecisionsPanel::backWanted, this, &DecisionPanel::backWanted);
    connect(m_outcome, &DecisionOutcome::backWanted, this, &DecisionPanel::backWanted);
    connect(m_outcome, &DecisionOutcome::settleWanted, this, [this] {
        if (m_subject)
            emit settleWanted(m_subject->row.command);
    });
}

void DecisionPanel::setSubject(const Subject &subject, const CourtTime &time)
{
    const bool same = m_subject && m_subject->row.id == subject.row.id;
    const bool sawWaiting = same && (m_pages->currentWidget() == m_checks || m_pages->currentWidget() == m_reject);
    if (!same) {
        keepTyped();
        clearTrouble();
    }
    m_subject = subject;
    m_facts->show();
    m_line->show();
    showFacts(time);
    const bool waits = subject.submission.state == domain::SubmissionState::InReview ||
                       subject.submission.state == domain::SubmissionState::Checking;
    if (waits && subject.row.group != store::QueueGroup::NeedsYou) {
        m_checks->setNotes(noteLines(time));
        if (!sawWaiting)
            return showWaiting();
        m_checks->setChecks(subject.submission, models::checksOf(subject.submission, caseFile(), m_tables));
        return m_checks->setMay(mayDecide() ? CheckPage::May::Decide : CheckPage::May::Wait);
    }
    keepTyped();
    showDecided(time);
}

void DecisionPanel::clear()
{
    keepTyped();
    clearTrouble();
    m_subject.reset();
    m_facts->hide();
    m_claim->setClaim({});
    m_line->hide();
    m_pages->setCurrentWidget(m_nothing);
}

const domain::CaseFile *DecisionPanel::caseFile() const
{
    return m_subject && m_subject->caseFile ? &*m_subject->caseFile : nullptr;
}

bool DecisionPanel::mayDecide() const
{
    return m_subject && m_subject->row.group != store::QueueGroup::NeedsYou &&
           m_subject->submission.checkReviewable().has_value();
}

bool DecisionPanel::isRejecting() const
{
    return m_pages->currentWidget() == m_reject;
}

void DecisionPanel::keepTyped()
{
    const QWidget *shown = m_pages->currentWidget();
    if (!m_subject || (shown != m_checks && shown != m_reject))
        return;
    // Also after a decision: it may be taken back.
    const CheckPage::Typed typed = m_checks->typed();
    if (typed.note.isEmpty() && typed.corrections.empty() && !typed.charging)
        m_typed.remove(m_subject->row.id);
    else
        m_typed.insert(m_subject->row.id, typed);
}

void DecisionPanel::showWaiting()
{
    const domain::Submission &submission = m_subject->submission;
    m_checks->setSubmission(submission, models::checksOf(submission, caseFile(), m_tables),
                            m_typed.value(submission.id));
    m_checks->setMay(mayDecide() ? CheckPage::May::Decide : CheckPage::May::Wait);
    m_pages->setCurrentWidget(m_checks);
}

void DecisionPanel::showDecided(const CourtTime &time)
{
    if (const auto acts = openActs()) {
        m_two->setActs(m_subject->row.id, *acts, m_me.user, time);
        m_two->setNotes(noteLines(time, acts->kept));
        return m_pages->setCurrentWidget(m_two);
    }
    DecisionOutcome::Content content =
        decidedContent(m_subject->row, m_subject->submission, m_subject->command, m_tables, time);
    content.notes = settledLines(m_subject->decisions, time) + noteLines(time);
    m_outcome->setContent(content);
    m_pages->setCurrentWidget(m_outcome);
}

std::optional<models::TwoActs> DecisionPanel::openActs() const
{
    for (const domain::Decision &decision : m_subject->decisions)
        if (!decision.settledBy)
            return models::twoActsOf(decision, m_subject->submission, m_subject->notes);
    if (m_subject->row.group != store::QueueGroup::NeedsYou || !m_subject->command)
        return std::nullopt;
    return models::twoActsOf(m_subject->submission, *m_subject->command, m_me);
}

void DecisionPanel::showFacts(const CourtTime &time)
{
    QList<ReviewFacts::Fact> facts = factsOf(m_subject->submission, caseFile(), m_subject->claim, m_tables, time);
    const std::optional<domain::Submission> &first = m_subject->firstAttempt;
    if (m_subject->submission.refilingOf)
        facts.append(refilingFact(first ? &*first : nullptr, m_tables, time));
    m_facts->setFacts(facts);
    m_claim->setClaim(m_subject->submission.disposition ? store::Claim() : m_subject->claim);
}

QStringList DecisionPanel::noteLines(const CourtTime &time, const domain::NoteId &but) const
{
    QStringList lines;
    for (const domain::Note &note : m_subject->notes)
        if (note.id != but)
            lines.append(tr("%1, %2: %3")
                             .arg(note.author == m_me.user ? tr("You") : note.authorName,
                                  time.isToday(note.at) ? time.time(note.at) : time.day(note.at),
                                  noteWords(note.text, m_tables)));
    return lines;
}

std::optional<store::AcceptChoices> DecisionPanel::acceptChoices()
{
    if (const QString sentence = m_checks->checkReadable(); !sentence.isEmpty()) {
        showTrouble({tr("Not accepted yet"), sentence});
        return std::nullopt;
    }
    return m_checks->choices();
}

std::vector<domain::RejectionReason> DecisionPanel::rejectReasons() const
{
    const auto draft = m_subject ? m_drafts.find(m_subject->row.id) : m_drafts.end();
    return draft == m_drafts.end() ? std::vector<domain::RejectionReason>() : draft->second->reasons();
}

QString DecisionPanel::noteText() const
{
    return m_checks->note();
}

QString DecisionPanel::notice() const
{
    return m_reject->notice();
}

void DecisionPanel::setShelf(PresetShelf &shelf)
{
    m_reject->setShelf(shelf);
}

void DecisionPanel::openReject()
{
    if (!mayDecide())
        return;
    auto &draft = m_drafts[m_subject->row.id];
    if (!draft)
        draft = std::make_unique<models::RejectionDraft>(m_subject->submission, m_tables);
    m_reject->setDraft(draft.get(), int(m_subject->submission.filings.size()));
    m_pages->setCurrentWidget(m_reject);
    m_reject->begin();
}

void DecisionPanel::closeReject()
{
    clearTrouble();
    if (isRejecting())
        m_pages->setCurrentWidget(m_checks);
}

bool DecisionPanel::showNextCheck()
{
    if (m_pages->currentWidget() == m_two)
        m_two->begin();
    return m_pages->currentWidget() == m_checks && m_checks->checks().showNext();
}

void DecisionPanel::editNote()
{
    if (m_pages->currentWidget() == m_checks)
        m_checks->editNote();
}

void DecisionPanel::editTitle(int document)
{
    if (m_pages->currentWidget() == m_checks)
        m_checks->editTitle(document);
}

void DecisionPanel::begin()
{
    if (m_pages->currentWidget() == m_two)
        m_two->begin();
}

void DecisionPanel::forgetNote(const domain::SubmissionId &id)
{
    const bool shown = m_subject && m_subject->row.id == id;
    if (shown && m_pages->currentWidget() == m_two)
        m_two->noteSaved();
    else if (shown)
        m_checks->clearNote();
    else if (const auto typed = m_typed.find(id); typed != m_typed.end())
        typed->note.clear();
}

void DecisionPanel::showTrouble(const Told &told)
{
    m_trouble->say(told, Tint::Bad, QStringLiteral("dais-warning"));
    m_troubleRoom->show();
}

void DecisionPanel::clearTrouble()
{
    m_trouble->saysNothing();
    m_troubleRoom->hide();
}

QString DecisionPanel::trouble() const
{
    return m_trouble->isHidden() ? QString() : m_trouble->title() + QLatin1String(". ") + m_trouble->body();
}

QString DecisionPanel::factsText() const
{
    return m_facts->text();
}

} // namespace dais::widgets
