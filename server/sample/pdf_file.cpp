#include "server/sample/pdf_file.h"

#include <QCryptographicHash>
#include <QString>

namespace dais::server::sample {

namespace {

constexpr int catalogNumber = 1;
constexpr int pagesNumber = 2;
constexpr qsizetype zlibHeader = 4; ///< qCompress() puts the length before the stream.

QByteArray font(const char *name)
{
    return QByteArray("<< /Type /Font /Subtype /Type1 /BaseFont /") + name + " /Encoding /WinAnsiEncoding >>";
}

} // namespace

PdfFile::PdfFile()
{
    add({}); // The catalog and the page tree are written last.
    add({});
    add(font("Times-Roman"));
    add(font("Times-Bold"));
}

int PdfFile::add(const QByteArray &body)
{
    m_objects.push_back(body);
    return int(m_objects.size());
}

int PdfFile::addStream(const QByteArray &bytes, const QByteArray &dictionary)
{
    const QByteArray stored = qCompress(bytes, 6).sliced(zlibHeader);
    return add("<< /Length " + QByteArray::number(stored.size()) + " /Filter /FlateDecode " + dictionary +
               " >>\nstream\n" + stored + "\nendstream");
}

int PdfFile::addPage(const QByteArray &content, const QByteArray &resources, const QByteArray &more)
{
    const int stream = addStream(content);
    const int page = add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + QByteArray::number(width) + ' ' +
                         QByteArray::number(height) + "] /Contents " + QByteArray::number(stream) +
                         " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> " + resources + " >> " + more + " >>");
    m_kids += QByteArray::number(page) + " 0 R ";
    ++m_pages;
    return page;
}

QByteArray PdfFile::finish(const QByteArray &catalog) const
{
    std::vector<QByteArray> objects = m_objects;
    objects[catalogNumber - 1] = "<< /Type /Catalog /Pages 2 0 R /Lang (en-US) " + catalog + " >>";
    objects[pagesNumber - 1] = "<< /Type /Pages /Count " + QByteArray::number(m_pages) + " /Kids [ " + m_kids + "] >>";

    QByteArray file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(int(i) + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(file, QCryptographicHash::Sha256).first(16).toHex();
    const QByteArray count = QByteArray::number(int(objects.size()) + 1);
    const QByteArray start = QByteArray::number(file.size());
    file += "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root 1 0 R /ID [<" + id + "> <" + id +
            ">] >>\nstartxref\n" + start + "\n%%EOF\n";
    return file;
}

QByteArray pdfText(const QString &text)
{
    QByteArray escaped = text.toLatin1();
    escaped.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    return '(' + escaped + ')';
}

} // namespace dais::server::sample
