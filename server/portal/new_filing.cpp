#include "server/portal/new_filing.h"

#include <map>

namespace dais::server::portal {

namespace {

using domain::DocumentType;

View choice(const QString &code, const QString &name, bool chosen)
{
    View view;
    view.set("code", text(code));
    view.set("name", text(name));
    view.set("chosen", chosen);
    return view;
}

const char *wordsOf(DocumentType::Category category)
{
    switch (category) {
    case DocumentType::Category::Charging:
        return "Charging documents";
    case DocumentType::Category::Bond:
        return "Bond and custody";
    case DocumentType::Category::Appearance:
        return "Appearances";
    case DocumentType::Category::Form:
        return "Changes of address";
    case DocumentType::Category::Appeal:
        return "Appeals";
    case DocumentType::Category::Fee:
        return "Fees";
    case DocumentType::Category::Application:
        return "Applications";
    case DocumentType::Category::Evidence:
        return "Evidence";
    case DocumentType::Category::Brief:
        return "Briefs and pleadings";
    case DocumentType::Category::Motion:
        return "Motions";
    case DocumentType::Category::Notice:
        return "Notices";
    case DocumentType::Category::Wrapper:
        return "Covers, certificates and letters";
    case DocumentType::Category::CourtIssued:
        return "Issued by the court";
    case DocumentType::Category::Prohibited:
        return "Never electronic";
    }
    Q_UNREACHABLE();
}

/// The types that this person may file, under the headings of their kind.
View typeGroups(const domain::CodeTables &tables, domain::Role role, const QString &chosen)
{
    std::map<int, View> groups;
    for (const DocumentType &type : tables.documentTypes().rows()) {
        if (!type.electronic || !type.mayBeFiledBy(role))
            continue;
        const auto group = groups.try_emplace(int(type.category), View::type::list).first;
        group->second.push_back(choice(type.code, type.name, type.code == chosen));
    }
    View list(View::type::list);
    for (const auto &[category, types] : groups) {
        View group;
        group.set("label", wordsOf(DocumentType::Category(category)));
        group.set("types", types);
        list.push_back(group);
    }
    return list;
}

template <typename Rows>
View choices(const Rows &rows, const QString &chosen)
{
    View list(View::type::list);
    for (const auto &row : rows)
        list.push_back(choice(row.code, row.name, row.code == chosen));
    return list;
}

View slotView(const FilingForm &form, int number, const domain::CodeTables &tables, domain::Role role)
{
    View slot;
    slot.set("number", std::to_string(number));
    slot.set("optional", number > 1);
    slot.set("title", text(form.value(QStringLiteral("title_%1").arg(number))));
    slot.set("groups", typeGroups(tables, role, form.value(QStringLiteral("type_%1").arg(number))));
    return slot;
}

View personView(const FilingForm &form, int number)
{
    View view;
    const auto field = [&](const char *name) {
        return form.value(QStringLiteral("p%1_%2").arg(number).arg(QLatin1String(name)));
    };
    view.set("number", std::to_string(number));
    view.set("legend", number == 1 ? std::string("Lead respondent")
                                   : "Family member " + std::to_string(number - 1) + ", if there is one");
    for (const char *name :
         {"a_number", "birth_date", "family", "given", "street", "city", "state", "zip", "nationality", "language"})
        view.set(name, text(field(name)));
    view.set("detained", !field("detained").isEmpty());
    return view;
}

void addCharging(View &view, const FilingForm &form, const domain::CodeTables &tables)
{
    View persons(View::type::list);
    for (int number = 1; number <= FilingForm::mostPersons; ++number)
        persons.push_back(personView(form, number));
    view.set("persons", persons);
    view.set("nationalities", choices(tables.nationalities().rows(), {}));
    view.set("languages", choices(tables.languages().rows(), {}));
    view.set("case_types", choices(tables.caseTypes().rows(), form.value(QStringLiteral("case_type"))));
    for (const char *name : {"served", "allegations", "charges"})
        view.set(name, text(form.value(QLatin1String(name))));
    View classifications(View::type::list);
    for (const domain::ListedCode &row : tables.specialClassifications().rows())
        if (row.list == QLatin1String("filing"))
            classifications.push_back(
                choice(row.code, row.name, form.values(QStringLiteral("classification")).contains(row.code)));
    view.set("classifications", classifications);
    view.set("charging_open",
             !form.value(QStringLiteral("case_type")).isEmpty() || !form.value(QStringLiteral("p1_family")).isEmpty());
}

/// "documents[1].type" as the form says it: "document 2".
QString placeInWords(const QString &where, const FilingForm &form)
{
    if (where.startsWith(QLatin1String("documents["))) {
        const auto index = where.mid(10, where.indexOf(u']') - 10).toUInt();
        const auto filled = form.filledSlots();
        return QStringLiteral("document %1").arg(index < filled.size() ? filled[index] : int(index) + 1);
    }
    if (where.startsWith(QLatin1String("charging.persons["))) {
        const auto index = where.mid(17, where.indexOf(u']') - 17).toInt();
        return index == 0 ? QStringLiteral("the lead respondent") : QStringLiteral("family member %1").arg(index);
    }
    if (where == QLatin1String("court"))
        return QStringLiteral("the court");
    return where == QLatin1String("a_number") ? QStringLiteral("the A-Number") : QString();
}

View courts(const domain::CodeTables &tables, const QString &chosen)
{
    View list(View::type::list);
    for (const domain::Court &court : tables.courts().all())
        if (court.takesFilings())
            list.push_back(choice(court.code(), court.name(), court.code() == chosen));
    return list;
}

} // namespace

http::Response newFilingPage(const Visitor &visitor, const FilingForm &form, Services &services,
                             const intake::Refusal *refusal)
{
    const domain::CodeTables &tables = services.tables;
    const domain::Role role = visitor.session.user.role;
    View view = viewFor(visitor, QStringLiteral("File a package"));
    view.set("on_new", true);
    const QString id = form.value(QStringLiteral("id"));
    view.set("id", text(id.isEmpty() ? domain::SubmissionId::make(services.clock, services.random).toString() : id));
    if (const QString first = form.value(QStringLiteral("refiling_of")); !first.isEmpty())
        view.set("refiling_of", text(first));
    view.set("courts", courts(tables, form.value(QStringLiteral("court"))));
    view.set("a_number", text(form.value(QStringLiteral("a_number"))));
    view.set("dhs", role == domain::Role::Dhs);
    View more(View::type::list);
    for (int number = 1; number <= FilingForm::slots_; ++number) {
        const View slot = slotView(form, number, tables, role);
        if (number == 1)
            view.set("first", slot);
        else
            more.push_back(slot);
    }
    view.set("more", more);
    const auto filled = form.filledSlots();
    view.set("more_open", !filled.empty() && filled.back() > 1);
    if (role == domain::Role::Dhs)
        addCharging(view, form, tables);
    if (refusal && refusal->where.startsWith(QLatin1String("charging")))
        view.set("charging_open", true);
    if (refusal) {
        View shown;
        shown.set("statement", text(refusal->statement));
        shown.set("advice", text(refusal->advice));
        if (const QString place = placeInWords(refusal->where, form); !place.isEmpty())
            shown.set("place", text(place));
        view.set("refusal", shown);
    }
    return page(QStringLiteral("new_filing"), view, refusal ? refusal->status : 200);
}

} // namespace dais::server::portal
