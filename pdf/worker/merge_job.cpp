#include "pdf/worker/merge_job.h"

#include "pdf/merge.h"
#include "pdf/worker/mark_appearance.h"
#include "pdf/worker/merged_layers.h"
#include "pdf/worker/page_line.h"
#include "pdf/worker/pdf_writing.h"

#include <memory>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace dais::pdf::worker {

namespace {

using Handle = QPDFObjectHandle;
using Pages = std::vector<QPDFPageObjectHelper>;

Handle text(const QString &words)
{
    return Handle::newUnicodeString(words.toStdString());
}

/// Nothing of a page acts on anything or says who made it; what is drawn stays.
void makeInert(QPDFPageObjectHelper page)
{
    for (const char *key :
         {"/AA", "/Annots", "/B", "/Metadata", "/PieceInfo", "/PresSteps", "/StructParents", "/Thumb"})
        page.getObjectHandle().removeKey(key);
}

bool hasNotes(const Pages &pages)
{
    return std::any_of(pages.begin(), pages.end(),
                       [](QPDFPageObjectHelper page) { return page.getObjectHandle().getKey("/Annots").isArray(); });
}

/// Puts the parts together; each source stays open until the whole is written, since its streams are copied last.
class Merging {
public:
    explicit Merging(const Bundle &bundle) : m_bundle(bundle)
    {
        m_whole.setSuppressWarnings(true);
        m_whole.emptyPDF();
    }

    Result<SealedFile> write(const Job &job)
    {
        for (const Bundle::Part &part : m_bundle.parts) {
            if (job.isCancelled())
                return fail(Error::Kind::Cancelled);
            DAIS_TRY(add(part));
        }
        addMarks();
        if (m_bundle.numbered)
            numberPages();
        m_layers.writeTo(m_whole);
        writeOutline();
        writeLabels();
        writeTitle();
        return writePdf(m_whole, job.outputLimit, Identity::OfMoment);
    }

private:
    Result<> add(const Bundle::Part &part)
    {
        QPDF &source = *m_sources.emplace_back(std::make_unique<QPDF>());
        openUncopied(source, part.bytes);
        QPDFPageDocumentHelper from(source);
        if (hasNotes(from.getAllPages()))
            from.flattenAnnotations(0, an_invisible | an_hidden | an_no_view);
        const Pages pages = from.getAllPages();
        if (pages.empty() || (part.pages != 0 && int(pages.size()) != part.pages))
            return refuse(Failure::Damaged);
        const size_t first = size_t(part.from) - 1;
        const size_t end = part.to > 0 ? size_t(part.to) : pages.size();
        if (first >= pages.size() || end > pages.size())
            return refuse(Failure::Damaged);
        for (size_t i = first; i < end; ++i) {
            makeInert(pages[i]);
            m_pages.addPage(pages[i], false);
        }
        m_layers.add(source, m_whole);
        m_firstPages.push_back(m_count);
        m_count += end - first;
        m_frontPages += part.isFront ? end - first : 0;
        return {};
    }

    void numberPages()
    {
        const Pages pages = m_pages.getAllPages();
        const size_t numbered = pages.size() - m_frontPages;
        const Handle font = PageLine::fontFor(m_whole);
        const std::vector<int> own = ownNumbers();
        for (size_t i = 0; i < numbered; ++i) {
            const int number = own[m_frontPages + i];
            // A part of a record keeps the numbers that its pages have in the whole one.
            const QString words = number > 0 ? QStringLiteral("Record page %1").arg(number)
                                             : QStringLiteral("Record page %1 of %2").arg(i + 1).arg(numbered);
            const PageLine line(m_whole, words, PageLine::Corner::BottomRight, font);
            line.addTo(pages[m_frontPages + i]);
        }
    }

    /// Of every page the number that it has in its record; 0 where it is counted through.
    std::vector<int> ownNumbers() const
    {
        std::vector<int> numbers(m_count, 0);
        for (size_t part = 0; part < m_bundle.parts.size(); ++part) {
            const size_t end = part + 1 < m_firstPages.size() ? m_firstPages[part + 1] : m_count;
            for (size_t page = m_firstPages[part]; m_bundle.parts[part].number > 0 && page < end; ++page)
                numbers[page] = m_bundle.parts[part].number + int(page - m_firstPages[part]);
        }
        return numbers;
    }

    /// After all that acts was taken away: these act on nothing, and draw themselves.
    void addMarks()
    {
        const Pages pages = m_pages.getAllPages();
        MarkAppearance appearance(m_whole);
        for (size_t i = 0; i < m_bundle.parts.size(); ++i) {
            const size_t end = i + 1 < m_firstPages.size() ? m_firstPages[i + 1] : pages.size();
            const int before = m_bundle.parts[i].from - 1;
            for (const CopiedMark &mark : m_bundle.parts[i].marks)
                if (mark.page >= before && m_firstPages[i] + size_t(mark.page - before) < end)
                    appearance.addTo(pages[m_firstPages[i] + size_t(mark.page - before)], mark);
        }
    }

    void writeOutline()
    {
        const Pages pages = m_pages.getAllPages();
        Handle root = m_whole.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
        std::vector<Handle> items;
        for (size_t i = 0; i < m_bundle.parts.size(); ++i) {
            Handle item = m_whole.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", text(m_bundle.parts[i].title));
            item.replaceKey("/Parent", root);
            QPDFPageObjectHelper first = pages[m_firstPages[i]];
            item.replaceKey("/Dest", Handle::newArray({first.getObjectHandle(), Handle::newName("/Fit")}));
            if (!items.empty()) {
                item.replaceKey("/Prev", items.back());
                items.back().replaceKey("/Next", item);
            }
            items.push_back(item);
        }
        root.replaceKey("/First", items.front());
        root.replaceKey("/Last", items.back());
        root.replaceKey("/Count", Handle::newInteger(qint64(items.size())));
        m_whole.getRoot().replaceKey("/Outlines", root);
        m_whole.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void writeLabels()
    {
        Handle numbers = Handle::newArray();
        if (m_frontPages > 0) {
            numbers.appendItem(Handle::newInteger(0));
            numbers.appendItem(Handle::parse("<< /S /r >>"));
        }
        numbers.appendItem(Handle::newInteger(qint64(m_frontPages)));
        const std::vector<int> own = ownNumbers();
        Handle counted = Handle::parse("<< /S /D >>");
        if (m_frontPages < own.size() && own[m_frontPages] > 0)
            counted.replaceKey("/St", Handle::newInteger(own[m_frontPages]));
        numbers.appendItem(counted);
        Handle labels = Handle::newDictionary();
        labels.replaceKey("/Nums", numbers);
        m_whole.getRoot().replaceKey("/PageLabels", labels);
    }

    void writeTitle()
    {
        Handle facts = m_whole.makeIndirectObject(Handle::newDictionary());
        facts.replaceKey("/Title", text(m_bundle.title));
        m_whole.getTrailer().replaceKey("/Info", facts);
        m_whole.getRoot().replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    }

    const Bundle &m_bundle;
    std::vector<std::unique_ptr<QPDF>> m_sources;
    QPDF m_whole; ///< Ends before its sources do.
    QPDFPageDocumentHelper m_pages{m_whole};
    MergedLayers m_layers;
    std::vector<size_t> m_firstPages; ///< Of each part, from 0.
    size_t m_count = 0;
    size_t m_frontPages = 0;
};

} // namespace

Result<SealedFile> mergeJob(const Job &job)
{
    const auto bundle = parseBundle(job.document);
    if (!bundle)
        return tl::unexpected(bundle.error());
    return answering([&] { return Merging(*bundle).write(job); });
}

} // namespace dais::pdf::worker
