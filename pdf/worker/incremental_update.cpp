#include "pdf/worker/incremental_update.h"

#include <charconv>

namespace dais::pdf::worker {

namespace {

constexpr qsizetype endToLookAt = 2048; ///< Bytes in which "startxref" stands, with what some programs leave behind it.

/// Where the file's own last table of places begins; -1 when its end does not say.
qint64 lastTable(QByteArrayView file)
{
    const QByteArray end = file.last(std::min(endToLookAt, file.size())).toByteArray();
    const qsizetype word = end.lastIndexOf("startxref");
    if (word < 0)
        return -1;
    const QByteArray rest = end.sliced(word + 9).trimmed();
    qint64 at = -1;
    const auto [past, error] = std::from_chars(rest.constData(), rest.constData() + rest.size(), at);
    return error == std::errc() && at > 0 && at < file.size() ? at : -1;
}

enum class Form { Table, Stream, Neither };

/// What stands where a table of places should begin.
Form formAt(QByteArrayView file, qint64 table)
{
    const QByteArray words =
        file.sliced(table).first(std::min<qsizetype>(64, file.size() - table)).toByteArray().simplified();
    if (words.startsWith("xref"))
        return Form::Table;
    const auto parts = words.split(' ');
    const bool isObject = parts.size() > 2 && parts[0].toInt() > 0 && parts[2].startsWith("obj");
    return isObject ? Form::Stream : Form::Neither;
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

IncrementalUpdate::IncrementalUpdate(QPDF &pdf, QByteArrayView original)
    : m_pdf(pdf), m_original(original), m_last(int(pdf.getObjectCount()))
{
}

void IncrementalUpdate::changed(QPDFObjectHandle object)
{
    if (object.isIndirect())
        m_changed.insert(object.getObjGen());
}

void IncrementalUpdate::writeObject(QPDFObjectHandle object)
{
    const QPDFObjGen id = object.getObjGen();
    m_places[id.getObj()] = {m_original.size() + m_new.size(), id.getGen()};
    m_new += number(id.getObj()) + ' ' + number(id.getGen()) + " obj\n";
    if (object.isStream()) {
        const auto data = object.getRawStreamData();
        QPDFObjectHandle dictionary = object.getDict();
        dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(qint64(data->getSize())));
        m_new += QByteArray::fromStdString(dictionary.unparseResolved()) + "\nstream\n";
        m_new.append(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        m_new += "\nendstream";
    } else {
        m_new += QByteArray::fromStdString(object.unparseResolved());
    }
    m_new += "\nendobj\n";
}

int IncrementalUpdate::sizeBefore() const
{
    QPDFObjectHandle size = m_pdf.getTrailer().getKey("/Size");
    return std::max(size.isInteger() ? size.getIntValueAsInt() : 0, m_last + 1);
}

QByteArray IncrementalUpdate::trailer(qint64 size, qint64 before) const
{
    QByteArray words = "/Size " + number(size) + " /Prev " + number(before);
    QPDFObjectHandle old = m_pdf.getTrailer();
    for (const char *key : {"/Root", "/Info", "/ID"})
        if (old.hasKey(key))
            words += QByteArray(" ") + key + ' ' + QByteArray::fromStdString(old.getKey(key).unparse());
    return words;
}

void IncrementalUpdate::writeTable(qint64 before)
{
    const qint64 table = m_original.size() + m_new.size();
    m_new += "xref\n";
    for (auto run = m_places.begin(); run != m_places.end();) {
        auto end = run;
        int next = run->first;
        while (end != m_places.end() && end->first == next)
            ++end, ++next;
        m_new += number(run->first) + ' ' + number(next - run->first) + '\n';
        for (; run != end; ++run)
            m_new += number(run->second.first).rightJustified(10, '0') + ' ' +
                     number(run->second.second).rightJustified(5, '0') + " n \n";
    }
    const qint64 size = std::max(sizeBefore(), m_places.rbegin()->first + 1);
    m_new += "trailer\n<< " + trailer(size, before) + " >>\nstartxref\n" + number(table) + "\n%%EOF\n";
}

void IncrementalUpdate::writeStream(qint64 before)
{
    const qint64 table = m_original.size() + m_new.size();
    const int own = std::max(sizeBefore(), m_places.rbegin()->first + 1);
    m_places[own] = {table, 0};
    QByteArray index, rows;
    for (const auto &[id, place] : m_places) {
        index += number(id) + " 1 ";
        rows += char(1);
        for (int shift = 24; shift >= 0; shift -= 8)
            rows += char((place.first >> shift) & 0xff);
        rows += char((place.second >> 8) & 0xff);
        rows += char(place.second & 0xff);
    }
    m_new += number(own) + " 0 obj\n<< /Type /XRef /W [1 4 2] /Index [" + index + "] /Length " + number(rows.size()) +
             ' ' + trailer(own + 1, before) + " >>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" +
             number(table) + "\n%%EOF\n";
}

Result<SealedFile> IncrementalUpdate::write(qint64 outputLimit)
{
    // Only a file that is as it should be is added to: places are counted from its first byte, and nothing was guessed.
    const qint64 before = lastTable(m_original);
    const Form form = before < 0 ? Form::Neither : formAt(m_original, before);
    if (form == Form::Neither || !m_original.startsWith("%PDF-") || m_pdf.anyWarnings())
        return refuse(Failure::Damaged);
    if (!m_original.endsWith('\n'))
        m_new += '\n';
    for (QPDFObjectHandle object : m_pdf.getAllObjects()) {
        const QPDFObjGen id = object.getObjGen();
        if (id.getObj() > m_last || m_changed.contains(id))
            writeObject(object);
    }
    if (!m_places.empty()) {
        if (form == Form::Table)
            writeTable(before);
        else
            writeStream(before);
    }
    if (m_original.size() + m_new.size() > outputLimit)
        return refuse(Failure::TooCostly);
    auto output = OutputFile::create(outputLimit);
    if (!output)
        return tl::unexpected(output.error());
    DAIS_TRY(output->write(m_original));
    DAIS_TRY(output->write(m_new));
    return std::move(*output).seal();
}

} // namespace dais::pdf::worker
