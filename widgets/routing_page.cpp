#include "widgets/routing_page.h"

#include "models/routing_trial.h"
#include "widgets/bar_list.h"
#include "widgets/case_row.h"
#include "widgets/check_link.h"
#include "widgets/decision_parts.h"
#include "widgets/metrics.h"
#include "widgets/routing_rule_form.h"
#include "widgets/tinted_box.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

/// The names of codes, joined; a code that the table does not know stands as it is.
QString namesOf(const QStringList &codes, const std::function<QString(const QString &)> &name)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(name(code));
    return names.join(QStringLiteral(", "));
}

} // namespace

RoutingPage::RoutingPage(const domain::CodeTables &tables, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_zone(zone), m_stack(new QStackedWidget(this)),
      m_scroll(makeDecisionScroll(this)), m_form(new RoutingRuleForm(tables))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_scroll);
    auto *formPage = makeDecisionScroll(this);
    auto *content = new QWidget(formPage);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::wide, space::side, space::wide, space::wide);
    column->addWidget(makeLabel(tr("A routing rule"), Type::DocumentTitle, LabelInk::Text, content));
    column->addWidget(m_form);
    column->addStretch(1);
    formPage->setWidget(content);
    m_stack->addWidget(formPage);
    connect(m_form, &RoutingRuleForm::doneWanted, this, &RoutingPage::takeOver);
    connect(m_form, &RoutingRuleForm::cancelled, this, [this] { m_stack->setCurrentIndex(0); });
    buildList();
}

void RoutingPage::setTable(const domain::RoutingTable &table, const domain::Roster &roster, const QDateTime &now)
{
    m_table = table;
    m_roster = roster;
    m_now = now;
    m_form->setPeople(roster.people);
    buildList();
}

void RoutingPage::setTrialFilings(std::vector<domain::Submission> filings)
{
    m_filings = std::move(filings);
    buildList();
}

void RoutingPage::saved()
{
    m_draft.reset();
    m_trouble.reset();
    buildList();
}

void RoutingPage::couldNotSave(const Told &told)
{
    m_trouble = told;
    buildList();
}

std::vector<domain::RoutingRule> &RoutingPage::draft()
{
    if (!m_draft)
        m_draft = m_table.rules;
    return *m_draft;
}

void RoutingPage::addRule()
{
    openForm(std::nullopt);
}

void RoutingPage::openForm(std::optional<std::size_t> rule)
{
    m_edited = rule;
    m_form->begin(rule ? rules()[*rule] : domain::RoutingRule());
    m_stack->setCurrentIndex(1);
    m_form->setFocus();
}

void RoutingPage::takeOver()
{
    const auto rule = m_form->rule();
    if (!rule)
        return;
    if (m_edited && *m_edited < draft().size())
        draft()[*m_edited] = *rule;
    else
        draft().push_back(*rule);
    m_stack->setCurrentIndex(0);
    buildList();
}

QString RoutingPage::conditionsOf(const domain::RoutingRule &rule) const
{
    QStringList parts;
    if (!rule.filers.empty()) {
        QStringList filers;
        for (const domain::Role role : rule.filers)
            filers.append(filerWord(role));
        parts.append(tr("filed by %1").arg(filers.join(QStringLiteral(", "))));
    }
    if (rule.charging)
        parts.append(*rule.charging ? tr("charging documents") : tr("supporting documents"));
    if (!rule.documentTypes.isEmpty())
        parts.append(namesOf(rule.documentTypes, [this](const QString &code) {
            const domain::DocumentType *type = m_tables.documentTypes().find(code);
            return type ? type->name : code;
        }));
    if (!rule.classifications.isEmpty())
        parts.append(namesOf(rule.classifications, [this](const QString &code) {
            const auto *known =
                m_tables.specialClassifications().find(RoutingRuleForm::classificationList() + u'/' + code);
            return known ? known->name : code;
        }));
    if (rule.digitsFrom || rule.digitsTo)
        parts.append(tr("A-Numbers that end in %1 to %2")
                         .arg(rule.digitsFrom.value_or(0), 2, 10, QLatin1Char('0'))
                         .arg(rule.digitsTo.value_or(99), 2, 10, QLatin1Char('0')));
    return parts.isEmpty() ? tr("everything") : parts.join(QStringLiteral(" \u00b7 "));
}

QString RoutingPage::peopleOf(const domain::RoutingRule &rule) const
{
    QStringList names;
    int gone = 0;
    for (const domain::UserId &user : rule.to) {
        if (const QString name = m_roster.nameOf(user); !name.isEmpty())
            names.append(name);
        else
            ++gone;
    }
    if (gone > 0)
        names.append(tr("%n who left", nullptr, gone));
    return tr("to %1").arg(names.join(QStringLiteral(", ")));
}

QWidget *RoutingPage::head()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    if (m_trouble) {
        auto *told = new TintedBox(head);
        told->say(*m_trouble, Tint::Bad, QStringLiteral("dais-warning"));
        column->addWidget(told);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    auto *words =
        makeLabel(tr("When its checks are done, a filing that nobody has goes by the first rule that it fits. "
                     "What fits none stays with the section."),
                  Type::Secondary, LabelInk::Muted, head);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (m_draft) {
        QPushButton *save = makeDecisionButton(tr("Save these rules"), head);
        save->setDefault(true);
        connect(save, &QPushButton::clicked, this, [this] { emit saveWanted(rules()); });
        QPushButton *drop = makeDecisionButton(tr("Keep the old ones"), head);
        connect(drop, &QPushButton::clicked, this, &RoutingPage::saved);
        row->addWidget(save, 0, Qt::AlignTop);
        row->addWidget(drop, 0, Qt::AlignTop);
    }
    QPushButton *add = makeDecisionButton(tr("Add a rule"), head);
    connect(add, &QPushButton::clicked, this, &RoutingPage::addRule);
    row->addWidget(add, 0, Qt::AlignTop);
    setFocusProxy(add);
    column->addLayout(row);
    if (!m_draft && m_table.at.isValid()) {
        m_lines.append(
            tr("In force since %1, set by %2.").arg(CourtTime{m_zone, m_now}.full(m_table.at), m_table.byName));
        column->addWidget(makeLabel(m_lines.last(), Type::Secondary, LabelInk::Muted, head));
    } else if (m_draft) {
        m_lines.append(tr("Not in force yet: you are trying these out."));
        column->addWidget(makeLabel(m_lines.last(), Type::BodyStrong, LabelInk::Text, head));
    }
    return head;
}

QWidget *RoutingPage::rowOf(std::size_t rule, int used)
{
    const domain::RoutingRule &one = rules()[rule];
    CaseLine line{.what = tr("%1. %2").arg(rule + 1).arg(one.name),
                  .detail = conditionsOf(one) + QStringLiteral(" \u00b7 ") + peopleOf(one),
                  .state = tr("%n filing(s)", nullptr, used)};
    line.detail[0] = line.detail[0].toUpper();
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::side);
    auto *words = new CaseRow(line, row);
    m_lines.append(words->sentence());
    across->addWidget(words, 1);
    const auto link = [&](const QString &text, std::function<void()> run) {
        auto *act = new CheckLink(text, row);
        act->setAccessibleName(tr("%1: %2").arg(text, one.name));
        // Queued: what it does builds the list anew, and this row with it.
        connect(act, &CheckLink::clicked, this, std::move(run), Qt::QueuedConnection);
        across->addWidget(act, 0, Qt::AlignTop);
    };
    link(tr("Change"), [this, rule] { openForm(rule); });
    if (rule > 0)
        link(tr("Earlier"), [this, rule] {
            std::swap(draft()[rule - 1], draft()[rule]);
            buildList();
        });
    link(tr("Remove"), [this, rule] {
        draft().erase(draft().begin() + std::ptrdiff_t(rule));
        buildList();
    });
    return row;
}

QWidget *RoutingPage::trial()
{
    const models::RoutingTrial trial = models::trialOf(rules(), m_roster, m_filings);
    auto *bars = new BarList(tr("Who would have got the last 30 days' filings"));
    bars->setEmpty(tr("Nobody would have got any."));
    QList<BarList::Bar> list;
    const auto add = [&](const QString &who, int filings, int pages) {
        const QString value =
            pages > 0 ? tr("%1, %2").arg(tr("%n filing(s)", nullptr, filings), tr("%n page(s)", nullptr, pages))
                      : tr("%n filing(s)", nullptr, filings);
        list.append({.label = who, .length = double(filings), .part = 0, .value = value});
        m_lines.append(who + QStringLiteral(": ") + value);
    };
    for (const models::RoutingTrial::Share &share : trial.people)
        add(share.name, share.filings, share.pages);
    add(tr("The section"), trial.unrouted, 0);
    bars->setBars(list);
    return bars;
}

void RoutingPage::buildList()
{
    const bool hadKeys = m_scroll->isAncestorOf(QApplication::focusWidget());
    m_lines.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::wide, space::side, space::wide, space::wide);
    column->setSpacing(space::hair);
    column->addWidget(head());
    column->addSpacing(space::gap);
    column->addWidget(makeDecisionLine(content));
    const auto used = models::trialOf(rules(), m_roster, m_filings).byRule;
    for (std::size_t i = 0; i < rules().size(); ++i)
        column->addWidget(rowOf(i, used[i]));
    if (rules().empty()) {
        m_lines.append(tr("There are no rules: every filing stays with the section until somebody takes it."));
        column->addWidget(makeLabel(m_lines.last(), Type::Body, LabelInk::Muted, content));
    }
    column->addSpacing(space::wide);
    column->addWidget(makeLabel(tr("The last 30 days under these rules: %n filing(s)", nullptr, int(m_filings.size())),
                                Type::BodyStrong, LabelInk::Muted, content));
    column->addWidget(trial());
    column->addStretch(1);
    m_scroll->setWidget(content);
    if (hadKeys && focusProxy()) // What had the keyboard is gone with the old lines.
        setFocus(Qt::OtherFocusReason);
}

} // namespace dais::widgets
