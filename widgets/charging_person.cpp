#include "widgets/charging_person.h"

#include "widgets/correction_combo.h"
#include "widgets/field_grid.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace dais::widgets {

namespace {

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
    auto *grid = new FieldGrid(this);
    if (!heading.isEmpty())
        grid->addWhole(makeLabel(heading, Type::BodyStrong, LabelInk::Text, this));

    m_number = grid->addText(tr("A-Number"), person.aNumber ? person.aNumber->toString() : QString());
    m_family = grid->addText(tr("Family name"), person.name.family);
    m_given = grid->addText(tr("Given names"), person.name.given);
    m_birth = grid->addText(tr("Born"), person.birthDate ? typedDate(*person.birthDate) : QString());
    m_birth->setPlaceholderText(tr("month/day/year"));
    m_street = grid->addText(tr("Street"), person.address.street);
    m_city = grid->addText(tr("City"), person.address.city);
    m_state = grid->addText(tr("State"), person.address.state);
    m_zip = grid->addText(tr("ZIP code"), person.address.zip);
    m_nationality = new CorrectionCombo(tr("Nationality"), choicesOf(tables.nationalities()), this);
    m_nationality->setCode(person.nationality);
    m_language = new CorrectionCombo(tr("Language"), choicesOf(tables.languages()), this);
    m_language->setCode(person.language);
    m_detained = new QCheckBox(tr("Detained"), this);
    m_detained->setChecked(person.detained);
    grid->addField(m_nationality);
    grid->addField(m_language);
    grid->addUnder(m_detained);
}

domain::ChargedPerson ChargingPerson::person() const
{
    domain::ChargedPerson person = m_asFiled; // Aliases are not shown and stay.
    const auto number = domain::ANumber::parse(m_number->text());
    person.aNumber = number ? std::optional(*number) : std::nullopt;
    person.name.family = m_family->text().trimmed();
    person.name.given = m_given->text().trimmed();
    person.birthDate = readTypedDate(m_birth->text());
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
    if (!m_birth->text().trimmed().isEmpty() && !readTypedDate(m_birth->text()))
        return {m_birth, tr("A date of birth is written month/day/year, like 04/17/1990.")};
    return {};
}

} // namespace dais::widgets
