#include "widgets/routing_rule_form.h"

#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/review_words.h"
#include "widgets/tick_list.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace dais::widgets {

namespace {

std::vector<TickList::Line> documentLines(const domain::CodeTables &tables)
{
    std::vector<TickList::Line> lines;
    for (const domain::DocumentType &type : tables.documentTypes().rows())
        lines.push_back({type.code, type.name});
    return lines;
}

std::vector<TickList::Line> classificationLines(const domain::CodeTables &tables)
{
    std::vector<TickList::Line> lines;
    for (const domain::ListedCode &code : tables.specialClassifications().rows())
        if (code.list == RoutingRuleForm::classificationList())
            lines.push_back({code.code, code.name});
    return lines;
}

} // namespace

QString RoutingRuleForm::classificationList()
{
    return QStringLiteral("dhs_portal_special_classification");
}

RoutingRuleForm::RoutingRuleForm(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_charging(new QComboBox(this)),
      m_types(new TickList(tr("Documents"), 6, this)), m_classes(new TickList(tr("Special classifications"), 6, this)),
      m_byDigits(new QCheckBox(tr("Only A-Numbers whose last two digits are"), this)), m_from(new QSpinBox(this)),
      m_to(new QSpinBox(this)), m_people(new TickList(tr("Who gets them"), 8, this)), m_told(new TintedBox(this))
{
    build(tables);
    connect(m_byDigits, &QCheckBox::toggled, this, &RoutingRuleForm::follow);
    const QKeySequence enter(Qt::CTRL | Qt::Key_Enter);
    addKeyAction(*this,
                 {tr("Take the rule over"), {QKeySequence(Qt::CTRL | Qt::Key_Return), enter}, tr("take it over")},
                 [this] { emit doneWanted(); });
    addKeyAction(*this, {tr("Leave the rule as it was"), {Qt::Key_Escape}, tr("cancel")}, [this] { emit cancelled(); });
    setFocusProxy(m_name);
}

void RoutingRuleForm::build(const domain::CodeTables &tables)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::gap, 0, space::gap);
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::gap);
    for (const int column : {0, 1, 2})
        grid->setColumnStretch(column, 1);
    const auto label = [this, grid](const QString &words, int row, int column) {
        grid->addWidget(makeLabel(words, Type::BodyStrong, LabelInk::Muted, this), row, column);
    };
    grid->addWidget(m_told, 0, 0, 1, 3);
    label(tr("Name of the rule"), 1, 0);
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setMaxLength(80);
    grid->addWidget(m_name, 2, 0);

    label(tr("Filed by (none ticked: anybody)"), 1, 1);
    auto *filers = new QHBoxLayout;
    for (const domain::Role role : {domain::Role::Dhs, domain::Role::Attorney, domain::Role::Respondent}) {
        auto *box = new QCheckBox(filerWord(role), this);
        m_filers.emplace_back(role, box);
        filers->addWidget(box);
    }
    filers->addStretch();
    grid->addLayout(filers, 2, 1);
    label(tr("What it opens"), 1, 2);
    m_charging->setAccessibleName(tr("What it opens"));
    m_charging->addItems({tr("Any package"), tr("Only charging documents"), tr("Only supporting documents")});
    grid->addWidget(m_charging, 2, 2);

    label(tr("Documents (none ticked: any)"), 3, 0);
    label(tr("Special classifications (none ticked: any)"), 3, 1);
    label(tr("Who gets them, in equal shares"), 3, 2);
    m_types->setLines(documentLines(tables));
    m_classes->setLines(classificationLines(tables));
    grid->addWidget(m_types, 4, 0, Qt::AlignTop);
    grid->addWidget(m_classes, 4, 1, Qt::AlignTop);
    grid->addWidget(m_people, 4, 2, Qt::AlignTop);

    auto *digits = new QHBoxLayout;
    digits->addWidget(m_byDigits);
    for (QSpinBox *box : {m_from, m_to}) {
        box->setRange(0, 99);
        box->setAccessibleName(box == m_from ? tr("From these last two digits") : tr("To these last two digits"));
    }
    m_to->setValue(99);
    digits->addWidget(m_from);
    digits->addWidget(makeLabel(tr("to"), Type::Body, LabelInk::Text, this));
    digits->addWidget(m_to);
    digits->addStretch();
    grid->addLayout(digits, 5, 0, 1, 3);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    auto *done = makeDecisionButton(textWithKey(tr("Take over"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    done->setDefault(true);
    auto *cancel = makeDecisionButton(tr("Cancel"), this);
    buttons->addWidget(done);
    buttons->addWidget(cancel);
    buttons->addStretch();
    grid->addLayout(buttons, 6, 0, 1, 3);
    connect(done, &QPushButton::clicked, this, &RoutingRuleForm::doneWanted);
    connect(cancel, &QPushButton::clicked, this, &RoutingRuleForm::cancelled);
}

void RoutingRuleForm::setPeople(const std::vector<domain::RosterEntry> &people)
{
    std::vector<TickList::Line> lines;
    for (const domain::RosterEntry &person : people)
        lines.push_back({person.user.toString(),
                         person.role == domain::Role::Judge ? tr("%1, judge").arg(person.name) : person.name});
    m_people->setLines(lines);
}

void RoutingRuleForm::begin(const domain::RoutingRule &rule)
{
    m_told->saysNothing();
    m_name->setText(rule.name);
    for (const auto &[role, box] : m_filers)
        box->setChecked(std::ranges::find(rule.filers, role) != rule.filers.end());
    m_charging->setCurrentIndex(!rule.charging ? 0 : *rule.charging ? 1 : 2);
    m_types->setTicked(rule.documentTypes);
    m_classes->setTicked(rule.classifications);
    m_byDigits->setChecked(rule.digitsFrom || rule.digitsTo);
    m_from->setValue(rule.digitsFrom.value_or(0));
    m_to->setValue(rule.digitsTo.value_or(99));
    QStringList people;
    for (const domain::UserId &user : rule.to)
        people.append(user.toString());
    m_people->setTicked(people);
    follow();
}

void RoutingRuleForm::follow()
{
    m_from->setEnabled(m_byDigits->isChecked());
    m_to->setEnabled(m_byDigits->isChecked());
}

std::optional<domain::RoutingRule> RoutingRuleForm::rule()
{
    domain::RoutingRule rule{.name = m_name->text().trimmed(),
                             .filers = {},
                             .documentTypes = m_types->ticked(),
                             .classifications = m_classes->ticked(),
                             .charging = {},
                             .digitsFrom = {},
                             .digitsTo = {},
                             .to = {}};
    for (const auto &[role, box] : m_filers)
        if (box->isChecked())
            rule.filers.push_back(role);
    if (m_charging->currentIndex() > 0)
        rule.charging = m_charging->currentIndex() == 1;
    if (m_byDigits->isChecked())
        rule.digitsFrom = m_from->value(), rule.digitsTo = m_to->value();
    for (const QString &key : m_people->ticked())
        rule.to.push_back(domain::UserId::parse(key).value_or(domain::UserId()));
    QString missing;
    if (rule.name.isEmpty())
        missing = tr("Give the rule a name that your colleagues understand.");
    else if (rule.to.empty())
        missing = tr("Tick at least one person who gets these filings.");
    else if (rule.digitsFrom.value_or(0) > rule.digitsTo.value_or(99))
        missing = tr("The first two digits are above the last ones. Exchange them.");
    if (missing.isEmpty())
        return rule;
    m_told->say({tr("The rule is not complete"), missing}, Tint::Bad, QStringLiteral("dais-warning"));
    return std::nullopt;
}

} // namespace dais::widgets
