#include "widgets/hearing_result_panel.h"

#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
const QStringList whoAppears{QStringLiteral("respondent"), QStringLiteral("counsel"), QStringLiteral("dhs"),
                             QStringLiteral("interpreter")};
}

HearingResultPanel::HearingResultPanel(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables)
{
    build();
    fillCodes(QString());
    follow();
}

void HearingResultPanel::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QScrollArea *scroll = makeDecisionScroll(this);
    whole->addWidget(scroll);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::inner, space::inner, space::inner, space::inner);
    column->setSpacing(space::gap);
    m_title = makeLabel(QString(), Type::DocumentTitle, LabelInk::Text, content);
    m_title->setWordWrap(true);
    m_facts = makeLabel(QString(), Type::Body, LabelInk::Text, content);
    m_facts->setWordWrap(true);
    m_told = new TintedBox(content);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_told);

    m_acts = new QWidget(content);
    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    QPushButton *move = makeDecisionButton(textWithKey(tr("Move"), QKeySequence(Qt::Key_M)), m_acts);
    QPushButton *vacate = makeDecisionButton(tr("Take off"), m_acts);
    QPushButton *record = makeDecisionButton(tr("Record"), m_acts);
    acts->addWidget(move);
    acts->addWidget(vacate);
    acts->addWidget(record);
    column->addWidget(m_acts);
    column->addWidget(makeDecisionLine(content));

    m_form = new QWidget(content);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::hair);
    form->addWidget(makeLabel(tr("Who appears"), Type::BodyStrong, LabelInk::Text, m_form));
    const QStringList words{tr("Respondent (1)"), tr("Counsel (2)"), tr("DHS (3)"), tr("Interpreter (4)")};
    for (int i = 0; i < words.size(); ++i) {
        auto *box = new QCheckBox(words[i], m_form);
        form->addWidget(box);
        m_present.push_back(box);
        addKeyAction(*this, {tr("Appears: %1").arg(words[i]), {QKeySequence(Qt::Key(Qt::Key_1 + i))}, {}},
                     [box] { box->toggle(); });
    }
    form->addSpacing(space::gap);
    form->addWidget(makeLabel(tr("What becomes of it"), Type::BodyStrong, LabelInk::Text, m_form));
    m_held = new QRadioButton(tr("Heard, nothing more (H)"), m_form);
    m_adjourned = new QRadioButton(tr("Adjourned (J)"), m_form);
    form->addWidget(m_held);
    form->addWidget(m_adjourned);
    m_find = new QLineEdit(m_form);
    m_find->setPlaceholderText(tr("Code or words"));
    m_find->setAccessibleName(tr("Find an adjournment code"));
    m_codes = new QListWidget(m_form);
    m_codes->setAccessibleName(tr("Adjournment codes"));
    m_codes->setMinimumHeight(scaled(150));
    form->addWidget(m_find);
    form->addWidget(m_codes);
    m_clock = makeLabel(QString(), Type::Body, LabelInk::Text, m_form);
    m_clock->setWordWrap(true);
    form->addWidget(m_clock);
    m_note = new QPlainTextEdit(m_form);
    m_note->setPlaceholderText(tr("Note for the court"));
    m_note->setAccessibleName(tr("Note for the court"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(scaled(64));
    form->addWidget(m_note);
    m_record = makeDecisionButton(textWithKey(tr("Record it"), QKeySequence(Qt::CTRL | Qt::Key_Return)), m_form);
    m_record->setDefault(true);
    m_next = makeDecisionButton(tr("Record it and set the next date"), m_form);
    form->addWidget(m_record);
    form->addWidget(m_next);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(content);
    markRegion(*this, tr("Hearing"));

    connect(move, &QPushButton::clicked, this, &HearingResultPanel::moveWanted);
    connect(vacate, &QPushButton::clicked, this, &HearingResultPanel::vacateWanted);
    connect(record, &QPushButton::clicked, this, &HearingResultPanel::recordOpened);
    connect(m_find, &QLineEdit::textChanged, this, &HearingResultPanel::fillCodes);
    connect(m_codes, &QListWidget::currentRowChanged, this, [this] { emit codeChosen(); });
    for (QRadioButton *button : {m_held, m_adjourned})
        connect(button, &QRadioButton::toggled, this, &HearingResultPanel::follow);
    connect(m_record, &QPushButton::clicked, this, [this] { emit recordWanted(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit recordWanted(true); });
    addKeyAction(*this, {tr("Heard, nothing more"), {Qt::Key_H}, tr("heard")}, [this] { m_held->setChecked(true); });
    addKeyAction(*this, {tr("Adjourned"), {Qt::Key_J}, tr("adjourned")}, [this] {
        m_adjourned->setChecked(true);
        m_find->setFocus(Qt::ShortcutFocusReason);
    });
    addKeyAction(*this,
                 {tr("Record what became of the hearing"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("record it")},
                 [this] {
                     if (m_record->isEnabled())
                         emit recordWanted(false);
                 });
    addKeyAction(*this, {tr("Move this hearing"), {Qt::Key_M}, tr("move")}, [this] { emit moveWanted(); });
    addKeyAction(*this, {tr("Back to the docket"), {Qt::Key_Escape}, tr("back")}, [this] { emit cancelled(); });
    setFocusProxy(m_present.front());
}

void HearingResultPanel::fillCodes(const QString &filter)
{
    const QString before = chosenCode();
    const QSignalBlocker quiet(m_codes);
    m_codes->clear();
    for (const domain::AdjournmentCode &code : m_tables.adjournmentCodes().rows()) {
        if (code.use == domain::CodeUse::Inactive)
            continue; // Kept for old rows; nobody enters it any more.
        if (!filter.isEmpty() && !code.code.startsWith(filter, Qt::CaseInsensitive) &&
            !code.name.contains(filter, Qt::CaseInsensitive))
            continue;
        QString name = code.name;
        if (name == name.toUpper() && !name.isEmpty())
            name = name.left(1) + name.mid(1).toLower();
        auto *item = new QListWidgetItem(tr("%1  %2").arg(code.code, name));
        item->setData(Qt::UserRole, code.code);
        m_codes->addItem(item);
        if (code.code == before)
            m_codes->setCurrentItem(item);
    }
    if (m_codes->currentRow() < 0 && !filter.isEmpty())
        m_codes->setCurrentRow(0);
    emit codeChosen();
}

void HearingResultPanel::follow()
{
    const bool adjourns = m_adjourned->isChecked();
    m_find->setVisible(adjourns);
    m_codes->setVisible(adjourns);
    m_clock->setVisible(adjourns);
    const bool isChosen = m_held->isChecked() || (adjourns && !chosenCode().isEmpty());
    m_record->setEnabled(isChosen);
    m_next->setEnabled(isChosen);
    emit codeChosen();
}

void HearingResultPanel::setHearing(const models::DocketRow &row, const QString &title, const QStringList &facts)
{
    if (row.hearing.id != m_id) {
        m_id = row.hearing.id;
        recorded();
    }
    m_title->setText(title);
    m_facts->setText(facts.join(u'\n'));
    m_form->setVisible(row.hearing.isActive());
    m_acts->setEnabled(row.hearing.isActive());
}

void HearingResultPanel::recorded()
{
    for (QCheckBox *box : m_present)
        box->setChecked(false);
    for (QRadioButton *button : {m_held, m_adjourned}) {
        button->setAutoExclusive(false);
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
    m_find->clear();
    m_codes->setCurrentRow(-1);
    m_note->clear();
    m_told->saysNothing();
    follow();
}

QString HearingResultPanel::chosenCode() const
{
    const QListWidgetItem *item = m_codes->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

domain::RecordHearing HearingResultPanel::typed() const
{
    const bool adjourns = m_adjourned->isChecked();
    domain::RecordHearing typed{.hearing = m_id,
                                .status = adjourns ? domain::HearingStatus::Adjourned : domain::HearingStatus::Held,
                                .adjournmentCode = adjourns ? chosenCode() : QString(),
                                .present = {}};
    for (qsizetype i = 0; i < whoAppears.size(); ++i)
        if (m_present[std::size_t(i)]->isChecked())
            typed.present.append(whoAppears[i]);
    return typed;
}

QString HearingResultPanel::note() const
{
    return m_note->toPlainText().trimmed();
}

void HearingResultPanel::setClock(const QString &sentence)
{
    m_clock->setText(sentence);
    const bool isChosen = m_held->isChecked() || (m_adjourned->isChecked() && !chosenCode().isEmpty());
    m_record->setEnabled(isChosen);
    m_next->setEnabled(isChosen);
}

void HearingResultPanel::say(const Told &told)
{
    m_told->say(told, Tint::Bad, QStringLiteral("dais-warning"));
}

} // namespace dais::widgets
