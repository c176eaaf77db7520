#include "server/intake/receive_typed.h"

namespace dais::server::intake {

namespace {

constexpr qsizetype longestTitle = 200;
/// The age from which nobody is treated as a child any more (INA 101(b)(1)).
constexpr int adultAge = 21;

/// Looks at one package, rule after rule; the first that is broken is what the filer hears.
class Checks {
public:
    Checks(const TypedSubmission &typed, domain::Role filer, const domain::CodeTables &tables, const QDate &today)
        : m_typed(typed), m_filer(filer), m_tables(tables), m_today(today)
    {
    }

    [[nodiscard]] Taken<> run()
    {
        for (const auto rule : {&Checks::court, &Checks::documents, &Checks::charging, &Checks::persons, &Checks::dates,
                                &Checks::codes, &Checks::classifications})
            if (auto taken = (this->*rule)(); !taken)
                return taken;
        return {};
    }

private:
    using Document = domain::DocumentType;
    [[nodiscard]] static tl::unexpected<Refusal> refuse(const char *code, const QString &statement,
                                                        const QString &advice, const QString &where = {})
    {
        return tl::unexpected(Refusal{422, code, statement, advice, where});
    }
    [[nodiscard]] static QString person(std::size_t i, const char *field)
    {
        return QStringLiteral("charging.persons[%1].%2").arg(i).arg(QLatin1String(field));
    }

    Taken<> court()
    {
        const domain::Court *court = m_tables.courts().find(m_typed.court);
        if (!court || !court->takesFilings())
            return refuse("court_unknown", QStringLiteral("There is no court with this code that takes filings."),
                          QStringLiteral("Choose the court that has the case."), QStringLiteral("court"));
        return {};
    }

    Taken<> documents()
    {
        if (m_typed.documents.empty())
            return refuse("no_documents", QStringLiteral("The package names no document."),
                          QStringLiteral("Add at least one document."), QStringLiteral("documents"));
        bool standsAlone = false;
        for (std::size_t i = 0; i < m_typed.documents.size(); ++i) {
            if (auto taken = document(m_typed.documents[i], QStringLiteral("documents[%1]").arg(i)); !taken)
                return taken;
            standsAlone = standsAlone || m_tables.documentTypes().find(m_typed.documents[i].type)->mayStandAlone;
        }
        if (!standsAlone)
            return refuse("may_not_stand_alone", QStringLiteral("A document of this type is never filed alone."),
                          QStringLiteral("File it together with the document that it is about."),
                          QStringLiteral("documents[0].type"));
        return {};
    }

    Taken<> document(const TypedDocument &document, const QString &where)
    {
        const Document *type = m_tables.documentTypes().find(document.type);
        if (!type)
            return refuse("document_type_unknown", QStringLiteral("There is no document of this type."),
                          QStringLiteral("Choose a type from the list."), where + QStringLiteral(".type"));
        if (!type->electronic)
            return refuse("never_electronic", QStringLiteral("Documents of this type are never filed electronically."),
                          QStringLiteral("File it with the court on paper."), where + QStringLiteral(".type"));
        if (!type->mayBeFiledBy(m_filer))
            return refuse("not_yours_to_file", QStringLiteral("Somebody else files documents of this type."),
                          QStringLiteral("Choose the type that fits what you file."), where + QStringLiteral(".type"));
        if (document.title.isEmpty() || document.title.size() > longestTitle)
            return refuse("title_missing", QStringLiteral("Every document needs a title of at most 200 characters."),
                          QStringLiteral("Say in a few words what the document is."), where + QStringLiteral(".title"));
        return particulars(document, where + QStringLiteral(".particulars"));
    }

    /// What is said of a document's effect must be what such a document has.
    Taken<> particulars(const TypedDocument &document, const QString &where)
    {
        if (!document.particulars)
            return {};
        using Act = domain::FilingEffect::Act;
        const domain::FilingEffect *effect = m_tables.filingEffects().find(document.type, m_today);
        const Act act = effect ? effect->act : Act::None;
        const domain::Particulars &said = *document.particulars;
        const bool fits = (!said.appearance || act == Act::Appearance || act == Act::BoardAppearance) &&
                          (!said.address || act == Act::Address) && (!said.custody || act == Act::Custody) &&
                          (!said.asylum || act == Act::Asylum);
        if (!fits)
            return refuse("particulars_do_not_fit",
                          QStringLiteral("What was entered does not belong to a document of this type."),
                          QStringLiteral("Choose the type that fits, or leave the entries out."), where);
        if (said.asylum && said.asylum->receivedByUscis > m_today)
            return refuse("received_in_future", QStringLiteral("The day on which USCIS received it is still to come."),
                          QStringLiteral("Enter the day on USCIS's receipt."), where);
        return {};
    }

    Taken<> charging()
    {
        std::vector<const Document *> opening;
        for (const TypedDocument &document : m_typed.documents)
            if (const Document *type = m_tables.documentTypes().find(document.type); type->opensCase())
                opening.push_back(type);
        if (opening.size() > 1)
            return refuse("two_charging_documents", QStringLiteral("The package holds two charging documents."),
                          QStringLiteral("File each in a package of its own."), QStringLiteral("documents"));
        if (!opening.empty() && !m_typed.charging)
            return refuse("charging_data_missing",
                          QStringLiteral("A charging document comes with the respondents' data."),
                          QStringLiteral("Enter who is charged with what."), QStringLiteral("charging"));
        if (opening.empty() && m_typed.charging)
            return refuse(
                "charging_data_without_document", QStringLiteral("There are charges, but no charging document."),
                QStringLiteral("Add the charging document, or leave the charges out."), QStringLiteral("charging"));
        const bool namesCase = m_typed.caseId || m_typed.aNumber;
        if (m_typed.charging && namesCase)
            return refuse("charging_document_in_existing_case",
                          QStringLiteral("A charging document opens a case; it is not filed in one."),
                          QStringLiteral("Leave the case out."), QStringLiteral("case"));
        if (!m_typed.charging && !namesCase)
            return refuse("case_missing", QStringLiteral("The package does not say in which case it is filed."),
                          QStringLiteral("Enter the A-Number of the respondent."), QStringLiteral("a_number"));
        if (m_typed.charging)
            return caseTypeFits(*opening.front());
        return {};
    }

    Taken<> caseTypeFits(const Document &opening)
    {
        const domain::CaseType *type = m_tables.caseTypes().find(m_typed.charging->caseType);
        const QString where = QStringLiteral("charging.case_type");
        if (!type)
            return refuse("case_type_unknown", QStringLiteral("There is no case of this type."),
                          QStringLiteral("Choose a type from the list."), where);
        if (!type->chargingDocument.isEmpty() && type->chargingDocument != opening.code)
            return refuse("case_type_does_not_fit",
                          QStringLiteral("A case of this type is not opened by this document."),
                          QStringLiteral("Choose the case type that the document names."), where);
        return {};
    }

    Taken<> persons()
    {
        if (!m_typed.charging)
            return {};
        const auto &persons = m_typed.charging->persons;
        if (persons.empty())
            return refuse("respondent_missing", QStringLiteral("Nobody is named as respondent."),
                          QStringLiteral("Enter at least one respondent."), QStringLiteral("charging.persons"));
        QStringList numbers;
        for (std::size_t i = 0; i < persons.size(); ++i) {
            if (persons[i].name.family.trimmed().isEmpty())
                return refuse("name_missing", QStringLiteral("A respondent has no family name."),
                              QStringLiteral("Enter the name as the document has it."), person(i, "name"));
            if (!persons[i].aNumber)
                return refuse("a_number_missing", QStringLiteral("A respondent has no A-Number."),
                              QStringLiteral("Enter the A-Number of every respondent."), person(i, "a_number"));
            if (numbers.contains(persons[i].aNumber->toString()))
                return refuse("a_number_twice", QStringLiteral("Two respondents have the same A-Number."),
                              QStringLiteral("Correct the one that is wrong."), person(i, "a_number"));
            numbers.append(persons[i].aNumber->toString());
        }
        return {};
    }

    Taken<> dates()
    {
        if (!m_typed.charging)
            return {};
        const auto &served = m_typed.charging->served;
        if (served && *served > m_today)
            return refuse("served_in_future", QStringLiteral("The day of service is still to come."),
                          QStringLiteral("Enter the day on which the document was served."),
                          QStringLiteral("charging.served"));
        const auto &persons = m_typed.charging->persons;
        for (std::size_t i = 0; i < persons.size(); ++i) {
            if (!persons[i].birthDate)
                continue;
            if (*persons[i].birthDate > m_today)
                return refuse("born_in_future", QStringLiteral("A respondent's birth date is still to come."),
                              QStringLiteral("Correct the birth date."), person(i, "birth_date"));
            if (served && *served < *persons[i].birthDate)
                return refuse("served_before_birth",
                              QStringLiteral("The document was served before a respondent was born."),
                              QStringLiteral("Correct the birth date or the day of service."), person(i, "birth_date"));
        }
        return {};
    }

    Taken<> codes()
    {
        if (!m_typed.charging)
            return {};
        const auto &persons = m_typed.charging->persons;
        for (std::size_t i = 0; i < persons.size(); ++i) {
            if (!persons[i].nationality.isEmpty() && !m_tables.nationalities().find(persons[i].nationality))
                return refuse("nationality_unknown", QStringLiteral("There is no nationality with this code."),
                              QStringLiteral("Choose one from the list."), person(i, "nationality"));
            if (!persons[i].language.isEmpty() && !m_tables.languages().find(persons[i].language))
                return refuse("language_unknown", QStringLiteral("There is no language with this code."),
                              QStringLiteral("Choose one from the list."), person(i, "language"));
        }
        for (qsizetype i = 0; i < m_typed.charging->charges.size(); ++i)
            if (!m_tables.charges().find(m_typed.charging->charges[i]))
                return refuse("charge_unknown", QStringLiteral("There is no charge with this code."),
                              QStringLiteral("Choose charges from the list."),
                              QStringLiteral("charging.charges[%1]").arg(i));
        return {};
    }

    [[nodiscard]] bool ticked(const char *code) const
    {
        const QString name = QLatin1String(code);
        return m_typed.specialClassifications.contains(name) ||
               (m_typed.charging && m_typed.charging->specialClassifications.contains(name));
    }

    Taken<> classifications()
    {
        QStringList all = m_typed.specialClassifications;
        if (m_typed.charging)
            all += m_typed.charging->specialClassifications;
        for (const QString &code : std::as_const(all))
            if (!m_tables.specialClassifications().find(QStringLiteral("filing/") + code))
                return refuse(
                    "classification_unknown", QStringLiteral("There is no special classification with this code."),
                    QStringLiteral("Choose classifications from the list."), QStringLiteral("special_classifications"));
        if (!m_typed.charging)
            return {};
        const auto &persons = m_typed.charging->persons;
        const bool anyDetained = std::any_of(persons.begin(), persons.end(), [](const auto &p) { return p.detained; });
        if (ticked("DET") && !anyDetained)
            return refuse("detained_nobody",
                          QStringLiteral("The package is marked detained, but no respondent is detained."),
                          QStringLiteral("Say who is detained, or take the mark away."), person(0, "detained"));
        if (ticked("FAMU") && persons.size() < 2)
            return refuse("family_of_one",
                          QStringLiteral("The package is marked as a family, but names one respondent."),
                          QStringLiteral("Add the other respondents, or take the mark away."),
                          QStringLiteral("charging.persons"));
        return juvenile();
    }

    Taken<> juvenile()
    {
        const auto &persons = m_typed.charging->persons;
        const bool allGrown = std::all_of(persons.begin(), persons.end(), [this](const auto &p) {
            return p.birthDate && p.birthDate->addYears(adultAge) <= m_today;
        });
        if (ticked("JUV") && allGrown)
            return refuse("juvenile_of_age",
                          QStringLiteral("The package is marked juvenile, but every respondent is grown up."),
                          QStringLiteral("Correct the birth date, or take the mark away."), person(0, "birth_date"));
        return {};
    }

    const TypedSubmission &m_typed;
    domain::Role m_filer;
    const domain::CodeTables &m_tables;
    QDate m_today;
};

} // namespace

Taken<> checkTyped(const TypedSubmission &typed, domain::Role filer, const domain::CodeTables &tables,
                   const QDate &today)
{
    return Checks(typed, filer, tables, today).run();
}

} // namespace dais::server::intake
