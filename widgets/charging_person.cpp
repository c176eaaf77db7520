#include "widgets/charging_person.h"

#include "widgets/correction_combo.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace dais::widgets {

namespace {

const QString dateForm = QStringLiteral("MM/dd/yyyy");

QList<CorrectionCombo::Choice> choicesOf(const domain::CodeTable<domain::NamedCode> &table)
{
    QList<CorrectionCombo::Choice> choices;
    for (const domain::NamedCode &row : table.rows())
        choices.append({row.code, row.name});
    return choices;
}

} // namespace

ChargingPerson::ChargingPerson(const QString &heading, const domain::ChargedPerson &person,
                               const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_asFiled(person)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::inner);
    grid->setVerticalSpacing(space::hair);
    grid->setColumnStretch(1, 1);
    if (!heading.isEmpty())
        grid->addWidget(makeLabel(heading, Type::BodyStrong, LabelInk::Text, this), 0, 0, 1, 2);

    m_number = field(tr("A-Number"), person.aNumber ? person.aNumber->toString() : QString());
    m_family = field(tr("Family name"), person.name.family);
    m_given = field(tr("Given names"), person.name.given);
    m_birth = field(tr("Born"), person.birthDate ? person.birthDate->toString(dateForm) : QString());
    m_birth->setPlaceholderText(tr("month/day/year"));
    m_street = field(tr("Street"), person.address.street);
    m_city = field(tr("City"), person.address.city);
    m_state = field(tr("State"), person.address.state);
    m_zip = field(tr("ZIP code"), person.address.zip);
    m_nationality = new CorrectionCombo(tr("Nationality"), choicesOf(tables.nationalities()), this);
    m_nationality->setCode(person.nationality);
    m_language = new CorrectionCombo(tr("Language"), choicesOf(tables.languages()), this);
    m_language->setCode(person.language);
    m_detained = new QCheckBox(tr("Detained"), this);
    m_detained->setChecked(person.detained);
    for (QWidget *chosen : {static_cast<QWidget *>(m_nationality), static_cast<QWidget *>(m_language)}) {
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(chosen->accessibleName(), Type::Secondary, LabelInk::Muted, this), row, 0);
        grid->addWidget(chosen, row, 1);
    }
    grid->addWidget(m_detained, grid->rowCount(), 1);
}

QLineEdit *ChargingPerson::field(const QString &word, const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    edit->setAccessibleName(word);
    edit->setCursorPosition(0);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(word, Type::Secondary, LabelInk::Muted, this), row, 0);
    grid->addWidget(edit, row, 1);
    return edit;
}

std::optional<QDate> ChargingPerson::birthDate() const
{
    for (const QString &form : {dateForm, QStringLiteral("M/d/yyyy"), QStringLiteral("yyyy-MM-dd")})
        if (const QDate date = QDate::fromString(m_birth->text().trimmed(), form); date.isValid())
            return date;
    return std::nullopt;
}

domain::ChargedPerson ChargingPerson::person() const
{
    domain::ChargedPerson person = m_asFiled; // Aliases are not shown and stay.
    const auto number = domain::ANumber::parse(m_number->text());
    person.aNumber = number ? std::optional(*number) : std::nullopt;
    person.name.family = m_family->text().trimmed();
    person.name.given = m_given->text().trimmed();
    person.birthDate = birthDate();
    person.address = {m_street->text().trimmed(), m_city->text().trimmed(), m_state->text().trimmed(),
                      m_zip->text().trimmed()};
    person.nationality = m_nationality->code();
    person.language = m_language->code();
    person.detained = m_detained->isChecked();
    return person;
}

ChargingPerson::Trouble ChargingPerson::trouble() const
{
    if (!domain::ANumber::parse(m_number->text()))
        return {m_number,
                tr("An A-Number has nine digits, like A012-345-678. Type it as the charging document has it.")};
    if (m_family->text().trimmed().isEmpty())
        return {m_family, tr("The respondent has no family name here. Type it as the charging document has it.")};
    if (!m_birth->text().trimmed().isEmpty() && !birthDate())
        return {m_birth, tr("A date of birth is written month/day/year, like 04/17/1990.")};
    return {};
}

} // namespace dais::widgets
