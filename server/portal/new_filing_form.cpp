#include "server/portal/new_filing.h"

namespace dais::server::portal {

namespace {

tl::unexpected<intake::Refusal> notUnderstood(const QString &statement, const QString &advice, const QString &where)
{
    return tl::unexpected(intake::Refusal{422, "not_understood", statement, advice, where});
}

QString named(const char *name, int number)
{
    return QStringLiteral("%1_%2").arg(QLatin1String(name)).arg(number);
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        if (const QString said = line.simplified(); !said.isEmpty())
            lines.append(said);
    return lines;
}

intake::Taken<std::optional<QDate>> dateOf(const QString &text, const QString &where)
{
    if (text.isEmpty())
        return std::nullopt;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return notUnderstood(QStringLiteral("A date is no day of the calendar."), QStringLiteral("Correct the date."),
                             where);
    return date;
}

intake::Taken<std::optional<domain::ANumber>> numberOf(const QString &text, const QString &where)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto number = domain::ANumber::parse(text);
    if (!number)
        return notUnderstood(QStringLiteral("An A-Number has the letter A and nine digits."),
                             QStringLiteral("Correct the A-Number."), where);
    return *number;
}

} // namespace

FilingForm FilingForm::again(const domain::Submission &rejected)
{
    FilingForm form;
    form.set(QStringLiteral("refiling_of"), rejected.id.toString());
    form.set(QStringLiteral("court"), rejected.court);
    if (rejected.aNumber && !rejected.isCharging())
        form.set(QStringLiteral("a_number"), rejected.aNumber->toString());
    const int filled = std::min(int(rejected.filings.size()), slots_);
    for (int number = 1; number <= filled; ++number) {
        const domain::Filing &filing = rejected.filings[std::size_t(number - 1)];
        form.set(named("type", number), filing.documentType);
        form.set(named("title", number), filing.title);
    }
    if (rejected.charging)
        form.setCharging(*rejected.charging);
    return form;
}

void FilingForm::setCharging(const domain::ChargingData &charging)
{
    set(QStringLiteral("case_type"), charging.caseType);
    set(QStringLiteral("allegations"), charging.allegations.join(u'\n'));
    set(QStringLiteral("charges"), charging.charges.join(u'\n'));
    for (const QString &code : charging.specialClassifications)
        set(QStringLiteral("classification"), code);
    if (charging.served)
        set(QStringLiteral("served"), charging.served->toString(Qt::ISODate));
    const int persons = std::min(int(charging.persons.size()), mostPersons);
    for (int number = 1; number <= persons; ++number) {
        const domain::ChargedPerson &person = charging.persons[std::size_t(number - 1)];
        const auto field = [&](const char *name, const QString &value) {
            set(QStringLiteral("p%1_%2").arg(number).arg(QLatin1String(name)), value);
        };
        field("a_number", person.aNumber ? person.aNumber->toString() : QString());
        field("family", person.name.family);
        field("given", person.name.given);
        field("birth_date", person.birthDate ? person.birthDate->toString(Qt::ISODate) : QString());
        field("street", person.address.street);
        field("city", person.address.city);
        field("state", person.address.state);
        field("zip", person.address.zip);
        field("nationality", person.nationality);
        field("language", person.language);
        field("detained", person.detained ? QStringLiteral("1") : QString());
    }
}

void FilingForm::set(const QString &name, const QString &value)
{
    m_values[name].append(value);
}

std::vector<int> FilingForm::filledSlots() const
{
    std::vector<int> filled;
    for (int number = 1; number <= slots_; ++number)
        if (!value(named("type", number)).isEmpty() || !value(named("title", number)).isEmpty())
            filled.push_back(number);
    return filled;
}

intake::Taken<std::optional<domain::ChargedPerson>> FilingForm::person(int number) const
{
    const auto field = [&](const char *name) {
        return value(QStringLiteral("p%1_%2").arg(number).arg(QLatin1String(name)));
    };
    const auto where = [&](const char *name) {
        return QStringLiteral("charging.persons[%1].%2").arg(number - 1).arg(QLatin1String(name));
    };
    if (field("family").isEmpty() && field("a_number").isEmpty() && field("given").isEmpty())
        return std::nullopt;
    const auto aNumber = numberOf(field("a_number"), where("a_number"));
    if (!aNumber)
        return tl::unexpected(aNumber.error());
    const auto born = dateOf(field("birth_date"), where("birth_date"));
    if (!born)
        return tl::unexpected(born.error());
    return domain::ChargedPerson{*aNumber,
                                 {field("family"), field("given"), {}},
                                 *born,
                                 {field("street"), field("city"), field("state").toUpper(), field("zip")},
                                 field("nationality"),
                                 field("language"),
                                 !field("detained").isEmpty()};
}

intake::Taken<std::optional<domain::ChargingData>> FilingForm::charging() const
{
    domain::ChargingData data;
    data.caseType = value(QStringLiteral("case_type"));
    data.allegations = linesOf(value(QStringLiteral("allegations")));
    data.charges = linesOf(value(QStringLiteral("charges")));
    data.specialClassifications = values(QStringLiteral("classification"));
    for (int number = 1; number <= mostPersons; ++number) {
        auto one = person(number);
        if (!one)
            return tl::unexpected(one.error());
        if (*one)
            data.persons.push_back(**std::move(one));
    }
    const auto served = dateOf(value(QStringLiteral("served")), QStringLiteral("charging.served"));
    if (!served)
        return tl::unexpected(served.error());
    data.served = *served;
    if (data.caseType.isEmpty() && data.persons.empty() && data.allegations.isEmpty() && data.charges.isEmpty())
        return std::nullopt;
    return data;
}

intake::Taken<intake::TypedSubmission> FilingForm::typed() const
{
    intake::TypedSubmission typed;
    typed.court = value(QStringLiteral("court"));
    if (const auto id = domain::SubmissionId::parse(value(QStringLiteral("id"))))
        typed.id = *id;
    const auto aNumber = numberOf(value(QStringLiteral("a_number")), QStringLiteral("a_number"));
    if (!aNumber)
        return tl::unexpected(aNumber.error());
    typed.aNumber = *aNumber;
    if (const auto first = domain::SubmissionId::parse(value(QStringLiteral("refiling_of"))))
        typed.refilingOf = *first;
    for (const int number : filledSlots())
        typed.documents.push_back({value(named("type", number)), value(named("title", number)).simplified()});
    auto charged = charging();
    if (!charged)
        return tl::unexpected(charged.error());
    typed.charging = *std::move(charged);
    if (typed.charging)
        typed.specialClassifications = typed.charging->specialClassifications;
    return typed;
}

} // namespace dais::server::portal
